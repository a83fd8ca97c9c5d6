package pmqa.workbench.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pmqa.workbench.api.Operation.Section;
import pmqa.workbench.api.token.Scope;
import pmqa.workbench.document.Value;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.Cycle;
import pmqa.workbench.organization.Cycles;
import pmqa.workbench.organization.ListedOrganization;
import pmqa.workbench.organization.LocatedOrganization;
import pmqa.workbench.organization.Organization;
import pmqa.workbench.organization.Organizations;
import pmqa.workbench.organization.Reach;
import pmqa.workbench.organization.Territory;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.OrganizationType;

/** The organisations with which somebody has to do – those where they have a role, and all below – and the cycles in which these take part. */
@Component
@Order(2)
class OrganizationOperations implements OperationSource {

    private final Organizations organizations;
    private final Cycles cycles;
    private final Access access;

    OrganizationOperations(Organizations organizations, Cycles cycles, Access access) {
        this.organizations = organizations;
        this.cycles = cycles;
        this.access = access;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get("listOrganizations", "/organizations")
                        .in(Section.ORGANIZATIONS)
                        .says("หน่วยงานที่เกี่ยวข้อง", "List organisations")
                        .about(
                                "หน่วยงานที่เจ้าของโทเคนมีบทบาท และทุกหน่วยงานที่อยู่ใต้สังกัด",
                                "Those where the person of the token has a role, and all below them.")
                        .needs(Scope.READ)
                        .paged()
                        .gives(200, "OrganizationPage", "หนึ่งหน้าของรายการ", "A page of the list.")
                        .by(this::listOrganizations),
                Operation.get("getOrganization", "/organizations/{id}")
                        .in(Section.ORGANIZATIONS)
                        .says("หน่วยงานหนึ่ง", "Get an organisation")
                        .about("ชื่อ รหัส ประเภท และต้นสังกัด", "Its names, code, type and the one above it.")
                        .needs(Scope.READ)
                        .path("id", Schema.id(), "id ของหน่วยงาน", "Its id.")
                        .conditional()
                        .gives(200, "Organization", "หน่วยงาน", "The organisation.")
                        .by(this::organization),
                Operation.get("listCycles", "/cycles")
                        .in(Section.ORGANIZATIONS)
                        .says("รอบการประเมิน", "List cycles")
                        .about(
                                "รอบการประเมินที่หน่วยงานที่เกี่ยวข้องเข้าร่วม",
                                "Those in which an organisation takes part with which the person has to do.")
                        .needs(Scope.READ)
                        .paged()
                        .gives(200, "CyclePage", "หนึ่งหน้าของรายการ", "A page of the list.")
                        .by(this::listCycles),
                Operation.get("getCycle", "/cycles/{id}")
                        .in(Section.ORGANIZATIONS)
                        .says("รอบการประเมินหนึ่ง", "Get a cycle")
                        .about(
                                "ปีงบประมาณ เกณฑ์ และช่วงเวลาของแต่ละระยะ",
                                "Its fiscal year, catalogue and the windows of its phases.")
                        .needs(Scope.READ)
                        .path("id", Schema.id(), "id ของรอบ", "Its id.")
                        .conditional()
                        .gives(200, "Cycle", "รอบการประเมิน", "The cycle.")
                        .by(this::cycle));
    }

    private ApiReply listOrganizations(ApiCall call) {
        Cursor cursor = Cursor.of(call);
        Territory territory = Territory.of(access.reachOf(call.person()));
        return cursor.page(
                organizations.after(territory, cursor.id(), cursor.rows()),
                listed -> listed.organization().id().toString(),
                OrganizationOperations::written);
    }

    private ApiReply organization(ApiCall call) {
        Reach reach = access.reachOf(call.person());
        LocatedOrganization located = organizations
                .locate(call.id("id"))
                .filter(found -> !reach.rolesAt(found.path()).isEmpty())
                .orElseThrow(() -> ApiRefusal.of(ApiProblem.NOT_FOUND));
        return ApiReply.hashed(written(located.organization(), located.retired()));
    }

    private ApiReply listCycles(ApiCall call) {
        Cursor cursor = Cursor.of(call);
        Territory territory = Territory.of(access.reachOf(call.person()));
        return cursor.page(
                cycles.after(territory, cursor.id(), cursor.rows()),
                cycle -> cycle.id().toString(),
                OrganizationOperations::written);
    }

    private ApiReply cycle(ApiCall call) {
        Territory territory = Territory.of(access.reachOf(call.person()));
        return cycles.find(call.id("id"), territory)
                .map(cycle -> ApiReply.hashed(written(cycle)))
                .orElseThrow(() -> ApiRefusal.of(ApiProblem.NOT_FOUND));
    }

    static LocalizedText name(Organization organization) {
        String english = organization.nameEn().isEmpty() ? organization.nameTh() : organization.nameEn();
        return LocalizedText.of(organization.nameTh(), english);
    }

    private static Value.Obj written(Organization organization, boolean retired) {
        return Json.object()
                .id("id", organization.id())
                .text("code", organization.code())
                .both("name", name(organization))
                .text("type", organization.type().code())
                .id("parent", organization.parent())
                .truth("retired", retired)
                .done();
    }

    private static Value.Obj written(Cycle cycle) {
        return Json.object()
                .id("id", cycle.id())
                .both("name", cycle.name())
                .count("fiscalYear", cycle.fiscalYear().buddhist())
                .text("catalogue", cycle.catalogueId())
                .text("catalogueVersion", cycle.catalogueVersion())
                .list(
                        "phases",
                        cycle.phases(),
                        phase -> Json.object()
                                .count("number", phase.number())
                                .text("startsOn", phase.startsOn().toString())
                                .text("endsOn", phase.endsOn().toString())
                                .done())
                .done();
    }

    @Override
    public Map<String, Value.Obj> schemas() {
        Map<String, Value.Obj> schemas = new LinkedHashMap<>();
        schemas.put("OrganizationPage", Pages.of("Organization"));
        schemas.put(
                "Organization",
                Schema.object(
                        "หน่วยงาน",
                        "An organisation.",
                        Schema.member("id", Schema.id(), "id ที่ไม่เปลี่ยน", "An id that never changes."),
                        Schema.member("code", Schema.text(), "รหัสย่อ", "The short code by which people know it."),
                        Schema.member("name", Schema.ref("Text"), "ชื่อ", "Its name."),
                        Schema.member("type", types(), "ประเภท", "Its type; decides which checkpoints apply."),
                        Schema.member("parent", Schema.orNull(Schema.id()), "ต้นสังกัด", "The one above it."),
                        Schema.member("retired", Schema.truth(), "ยุบเลิกแล้ว", "Whether it has ceased to exist.")));
        schemas.put("CyclePage", Pages.of("Cycle"));
        schemas.put(
                "Cycle",
                Schema.object(
                        "รอบการประเมิน",
                        "A cycle of assessment.",
                        Schema.member("id", Schema.id(), "id ที่ไม่เปลี่ยน", "An id that never changes."),
                        Schema.member("name", Schema.ref("Text"), "ชื่อ", "Its name."),
                        Schema.member(
                                "fiscalYear", Schema.year(), "ปีงบประมาณ (พ.ศ.)", "The fiscal year, Buddhist era."),
                        Schema.member("catalogue", Schema.text(), "รหัสเกณฑ์", "Id of its catalogue."),
                        Schema.member("catalogueVersion", Schema.text(), "รุ่นของเกณฑ์", "Version of its catalogue."),
                        Schema.member("phases", Schema.list(Schema.ref("Phase")), "ระยะ", "Its phases in order.")));
        schemas.put(
                "Phase",
                Schema.object(
                        "ระยะของรอบ",
                        "A phase with its window, before any extension.",
                        Schema.member("number", Schema.atLeast(1, 4), "ลำดับ", "1 to 4."),
                        Schema.member("startsOn", Schema.day(), "วันแรก", "The first day."),
                        Schema.member("endsOn", Schema.day(), "วันสุดท้าย", "The last day.")));
        return schemas;
    }

    private static Value.Obj types() {
        return Schema.oneOf(Arrays.stream(OrganizationType.values())
                .map(OrganizationType::code)
                .toList());
    }

    private static Value.Obj written(ListedOrganization listed) {
        return written(listed.organization(), listed.retired());
    }
}
