# Sourced by pmqa, check and benchmarks/run: finds a JDK of release 25 or later by reading its "release" file, so that no JVM
# has to be started. find_jdk sets jdk and jdk_version.

jdk_needed=25

# Sets jdk_version and succeeds when the folder holds a Java of the needed release.
is_new_enough() {
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  jdk_version= build=
  while IFS='=' read -r key value; do
    value=${value#\"}
    value=${value%\"}
    case $key in
      JAVA_VERSION) jdk_version=$value ;;
      JAVA_RUNTIME_VERSION) build=$value ;;
    esac
  done <"$1/release"
  feature=${jdk_version%%[!0-9]*}
  [ -n "$feature" ] && [ "$feature" -ge "$jdk_needed" ] || return 1
  jdk_version=${build:-$jdk_version}
}

# A JDK if there is one, else a JRE: that can run what is built.
find_jdk() {
  jdk=
  if [ -n "${PMQA_JAVA_HOME:-}" ]; then
    is_new_enough "$PMQA_JAVA_HOME" && jdk=$PMQA_JAVA_HOME
    return
  fi
  on_path=$(command -v java) && on_path=$(readlink -f "$on_path") || on_path=
  jre=
  for candidate in \
    "${JAVA_HOME:-}" \
    "${on_path%/bin/java}" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/* /opt/*/* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    is_new_enough "$candidate" || continue
    if [ -x "$candidate/bin/javac" ]; then
      jdk=$candidate
      return
    fi
    jre=${jre:-$candidate}
  done
  [ -n "$jre" ] && is_new_enough "$jre" && jdk=$jre
}

can_compile() {
  [ -x "$jdk/bin/javac" ]
}

say_jdk_missing() {
  if [ -n "${PMQA_JAVA_HOME:-}" ]; then
    echo "PMQA_JAVA_HOME ($PMQA_JAVA_HOME) ไม่ใช่โฟลเดอร์ของ JDK $jdk_needed ขึ้นไป โปรดแก้ค่าหรือเอาออก" >&2
    echo "PMQA_JAVA_HOME ($PMQA_JAVA_HOME) is not the folder of a JDK $jdk_needed or later; correct it or unset it." >&2
  else
    echo "ไม่พบ JDK $jdk_needed ขึ้นไป โปรดติดตั้ง เช่น Temurin $jdk_needed จาก https://adoptium.net (Debian 13, Ubuntu: apt install openjdk-$jdk_needed-jdk-headless) หรือกำหนด PMQA_JAVA_HOME" >&2
    echo "There is no JDK $jdk_needed or later; install one, such as Temurin $jdk_needed from https://adoptium.net (Debian 13, Ubuntu: apt install openjdk-$jdk_needed-jdk-headless), or set PMQA_JAVA_HOME." >&2
  fi
}
