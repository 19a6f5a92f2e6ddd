namespace Standards.Checks.Tests.Corpus;

/// <summary>Of documents.</summary>
internal static class DocumentMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
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
    ];
}
