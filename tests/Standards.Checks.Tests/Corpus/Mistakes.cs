namespace Standards.Checks.Tests.Corpus;

/// <summary>What goes wrong in the life of a service, one at a time, in the good one of the corpus.</summary>
internal static class Mistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        // Layout
        new("src/Orders.Domain/bin/Debug/Orders.Domain.dll", "", "MZ"),
        new("docs/Design Notes.md", "", "# Notes\n\nText.\n"),
        new("docs/GLOSSARY.md", "", "# Glossary\n"),
        new("docs/aux.md", "", "# Aux\n"),
        new("deploy.sh", "", "echo\n"),
        new("src/tool/deploy.sh", "", "echo\n"),
        new("src/Orders.Domain/orders.proto", "", "syntax = \"proto3\";\n"),
        new("infrastructure/main.tf", "", "terraform {}\n"),
        new("Orders.slnx", "    <Project Path=\"src/Orders.Domain/Orders.Domain.csproj\" />\n", ""),
        new("src/Orders.Domain/Orders.Domain.csproj", "</Project>", "  <ItemGroup>\n    <ProjectReference Include=\"../Orders.Infrastructure/Orders.Infrastructure.csproj\" />\n  </ItemGroup>\n</Project>"),
        new("src/Orders.Domain/Orders.Domain.csproj", "</Project>", "  <ItemGroup>\n    <PackageReference Include=\"Microsoft.EntityFrameworkCore\" />\n  </ItemGroup>\n</Project>"),
        new("src/Orders.Application/Orders.Application.csproj", "../Orders.Domain/Orders.Domain.csproj", "../../cmd/Orders.Api/Orders.Api.csproj"),
        new("src/Orders.Domain/Orders.Domain.csproj", "Sdk=\"Standards.Sdk\"", "Sdk=\"Microsoft.NET.Sdk\""),
        new("tests/Orders.Domain.Tests/Orders.Domain.Tests.csproj", "", null),
        new("cmd/Orders.Api/Dockerfile", "", null),

        // Ownership
        new(".github/CODEOWNERS", "/src/ @acme/payments @acme/platform", "/source/ @acme/payments @acme/platform"),
        new(".github/CODEOWNERS", "/ops/ @acme/payments @acme/sre", "/ops/ payments"),
        new(".github/CODEOWNERS", "", null),

        // Documents
        new("README.md", "(ops/slo.yml)", "(ops/slos.yml)"),
        new("README.md", "## Test\n\n`dotnet test`\n\n", ""),
        new("CHANGELOG.md", "## [1.1.0] - 2026-09-01", "## [1.1.0] - 2026-13-01"),
        new("CHANGELOG.md", "## [1.1.0] - 2026-09-01\n\n### Added", "## [1.1.0] - 2026-09-01\n\n### New"),
        new("docs/adr/0001-store-orders-in-postgresql.md", "Status: Accepted", "Status: Done"),
        new("docs/adr/0001-store-orders-in-postgresql.md", "### SQL Server\n\n- Pros: known to the team\n- Cons: licences\n- Why not chosen: cost\n\n", ""),
        new("docs/design/0001-cancel-orders.md", "approvers: ['@alice', '@bob']", "approvers: ['@alice']"),
        new("docs/design/0001-cancel-orders.md", "approved: 2026-07-10", "approved: 2026-07-07"),
        new("docs/rfc/0001-adopt-cursor-paging.md", "Status: Approved", "Status: Finished"),
        new("docs/glossary.md", "- Related: Order line", "- Related: Basket"),
        new("docs/security/threat-model.md", "| Repudiation | A customer denies an order | audit log |\n", ""),
        new("docs/runbooks/orders.md", "next_review: 2026-12-01", "next_review: 2026-11-01"),
        new("docs/runbooks/orders.md", "`orders_placed_total`", "`orders_shipped_total`"),
        new("docs/runbooks/orders.md", "After 30 minutes call @payments-lead; update stakeholders every 15 minutes.", "Call somebody."),
        new("docs/runbooks/high-error-rate.md", "", null),
        new("docs/postmortems/2026-08-14-orders-slow.md", "| @bob | 2026-08-28 | [x] Done |", "| @bob | 2026-08-28 | [ ] Open |"),
        new("docs/postmortems/2026-08-14-orders-slow.md", "| @alice | 2026-09-01 |", "| | soon |"),
        new("docs/postmortems/2026-08-14-orders-slow.md", "Severity: SEV-2", "Severity: bad"),
        new("docs/oncall.md", "within 5 minutes", "within 15 minutes"),
        new(".github/pull_request_template.md", "## Why\n", "## Notes\n"),

        // Operations files
        new("ops/service.yml", "owner: '@acme/payments'", "owner: payments"),
        new("ops/service.yml", "{ name: payments, kind: internal_service, required: false, fallback: partial }", "{ name: payments, kind: internal_service, required: false }"),
        new("ops/service.yml", "      - { name: payments, kind: internal_service, required: false, fallback: partial }\n", "      - { name: payments, kind: internal_service, required: false, fallback: partial }\n      - { name: events, kind: queue, required: true }\n"),
        new("ops/service.yml", "runbooks: [docs/runbooks]", "runbooks: [docs/runbook]"),
        new("ops/slo.yml", "error_budget_minutes: 43.2", "error_budget_minutes: 30"),
        new("ops/slo.yml", "    error_budget: 5\n", "    error_budget: 4\n"),
        new("ops/slo.yml", "threshold: 200 ms", "threshold: 180 ms"),
        new("ops/slo.yml", "alert_rule: LatencyAboveObjective", "alert_rule: LatencyTooHigh"),
        new("ops/slo.yml", "consumed_from: 50", "consumed_from: 60"),
        new("ops/resilience.yml", "interval: 60 s, open_timeout: 30 s }\n  payments", "interval: 8 s, open_timeout: 30 s }\n  payments"),
        new("ops/resilience.yml", "max_attempts: 3", "max_attempts: 10"),
        new("ops/resilience.yml", "retryable_status: [503]", "retryable_status: [400, 503]"),
        new("ops/backup.yml", "standard: { rpo: 1 hour, rto: 4 hours, backup_frequency: 1 hour }", "standard: { rpo: 1 hour, rto: 4 hours, backup_frequency: 1 day }"),
        new("ops/backup.yml", "encrypted: true", "encrypted: false"),
        new("ops/data.yml", "pii: false", "pii: true"),
        new("ops/data.yml", "delete_after: 2_years", "delete_after: 3_years"),
        new("ops/secrets-rotation.yml", "last_rotated: 2026-10-01", "last_rotated: 2026-07-01"),
        new("ops/flags.yml", "remove_by: 2027-01-31", "remove_by: 2026-11-20"),
        new("ops/flags.yml", "  cancel-orders:", "  cancel-order:"),
        new("ops/rollout.yml", "percentage: 50", "percentage: 5"),
        new("ops/oncall.yml", "secondary: '@payments-secondary'", "secondary: '@payments-primary'"),
        new("ops/exercises.yml", "since: 2026-11-02", "since: 2026-01-02"),
        new("ops/capacity.yml", "reviewed: 2026-11-02", "reviewed: 2026-09-02"),
        new("ops/cost.yml", "team: payments", "team: checkout"),
        new("ops/tech-debt.yml", "entries: []", "entries:\n  - { id: TD-1, description: Two clients, impact: high, effort: small, created: 2026-01-02, due_date: 2026-06-01, owner: '@alice', status: open }"),
        new("ops/deprecations.yml", "", "deprecations:\n  offset-paging:\n    kind: endpoint\n    what: GET /api/v1/orders?offset\n    announced: 2026-10-01\n    sunset: 2027-01-01\n    replacement: cursor\n    owner: '@acme/payments'\n"),
        new("ops/complience.yml", "", "x: 1\n"),

        // Data and configuration
        new("src/Orders.Infrastructure/Migrations/20260601080000_CreateOrders.cs", "        migrationBuilder.DropTable(name: \"orders\");\n", ""),
        new("src/Orders.Infrastructure/Migrations/20260602080000_AddNote.cs", "", "using Microsoft.EntityFrameworkCore.Migrations;\n\nnamespace Orders.Infrastructure.Migrations;\n\npublic sealed class AddNote : Migration\n{\n    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<string>(name: \"note\", table: \"orders\", nullable: false);\n\n    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn(name: \"note\", table: \"orders\");\n}\n"),
        new("cmd/Orders.Api/appsettings.Production.json", "\"Warning\" } }", "\"Warning\" } },\n  \"Kafak\": { \"Brokers\": \"x\" }"),
        new("cmd/Orders.Api/appsettings.json", "\"Kafka\": {", "\"Kafka\": [,"),
    ];
}
