namespace Standards.Checks.Tests.Corpus;

/// <summary>Of documents.</summary>
internal static class DocumentMistakes
{
    private const string FirstRecord = "docs/adr/0001-store-orders-in-postgresql.md";

    // As good as the first one.
    private const string NextRecord =
        """
        # ADR-0002: Page orders by cursor

        - Status: Accepted
        - Date: 2026-08-03
        - Deciders: @acme/payments
        - Tags: api

        ## Context

        Offsets skip orders when new ones arrive.

        ## Decision

        A cursor, which is the id of the last order of the page.

        ## Alternatives Considered

        ### Offsets

        - Pros: simple
        - Cons: orders are skipped

        ### A page for each day

        - Pros: can be cached
        - Cons: pages of very different length

        ## Tradeoffs

        - Pros: no order is skipped
        - Cons: no jump to a page
        - Risks: a client keeps a cursor for months
        - Mitigations: cursors hold their version

        ## Consequences

        - Positive: complete lists
        - Negative: clients change

        ## Implementation Notes

        - Rollback plan: offsets are answered until version 2

        ## References

        - [RFC-0001](../rfc/0001-adopt-cursor-paging.md)

        """;

    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("README.md", "(ops/slo.yml)", "(ops/slos.yml)"),
        new("README.md", "## Test\n\n`dotnet test`\n\n", ""),
        new("CHANGELOG.md", "## [1.1.0] - 2026-09-01", "## [1.1.0] - 2026-13-01"),
        new("CHANGELOG.md", "## [1.1.0] - 2026-09-01\n\n### Added", "## [1.1.0] - 2026-09-01\n\n### New"),
        new("docs/adr/0001-store-orders-in-postgresql.md", "Status: Accepted", "Status: Done"),
        new("docs/adr/0001-store-orders-in-postgresql.md", """
            ### SQL Server

            - Pros: known to the team
            - Cons: licences
            - Why not chosen: cost


            """, ""),
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
        new("docs/adr/ADR-2 Cursor Paging.md", "", NextRecord),
        new("docs/adr/0001-page-orders-by-cursor.md", "", NextRecord.Replace("ADR-0002", "ADR-0001", StringComparison.Ordinal)),
        new("docs/adr/0005-page-orders-by-cursor.md", "", NextRecord.Replace("ADR-0002", "ADR-0005", StringComparison.Ordinal)),
        new("docs/adr/0002-page-orders-by-cursor.md", "", NextRecord.Replace("ADR-0002", "ADR-0003", StringComparison.Ordinal)),
        new(FirstRecord, "## Context\n\nOrders need transactions. Npgsql is the driver.\n\n", ""),
        new(FirstRecord, "PostgreSQL, one database for this service.", "<!-- What do we do? -->"),
        new(FirstRecord, "- Status: Accepted\n", ""),
        new(FirstRecord, "- Date: 2026-05-04\n", ""),
        new(FirstRecord, "Date: 2026-05-04", "Date: 4 May 2026"),
        new(FirstRecord, "Date: 2026-05-04", "Date: 2062-05-04"),
        new(FirstRecord, "Status: Accepted", "Status: Superseded by ADR-0002") { Also = new("docs/adr/0002-page-orders-by-cursor.md", "", NextRecord) },
        new(FirstRecord, "Status: Accepted", "Status: Deprecated"),
        new(FirstRecord, "Status: Accepted", "Status: Superseded by [ADR-0002](0002-store-orders-in-sql-server.md)"),
        new(FirstRecord, "Status: Accepted", "Status: Superseded by [ADR-0002](0002-page-orders-by-cursor.md)")
        {
            Also = new("docs/adr/0002-page-orders-by-cursor.md", "", NextRecord),
        },
        new(FirstRecord, "Status: Accepted", "Status: Superseded by [ADR-0001](0001-store-orders-in-postgresql.md)"),
        new(FirstRecord, "- Tags: data\n", "- Tags: data\n- Supersedes: [ADR-0002](0002-page-orders-by-cursor.md)\n")
        {
            Also = new(
                "docs/adr/0002-page-orders-by-cursor.md",
                "",
                NextRecord.Replace("- Tags: api\n", "- Tags: api\n- Supersedes: [ADR-0001](0001-store-orders-in-postgresql.md)\n", StringComparison.Ordinal)),
        },
        new(FirstRecord, "- Cons: licences\n- Why not chosen: cost\n", "- Cons: TBD\n- Why not chosen: {reason}\n"),
        new(FirstRecord, "Status: Accepted", "Status: Proposed"),
        new(FirstRecord, """
            - Pros: known to the team
            - Cons: licences
            - Why not chosen: cost

            """, "A database of Microsoft.\n"),
        new(FirstRecord, "- Deciders: @acme/payments\n", ""),
        new(FirstRecord, "- Mitigations: indexes are built concurrently\n", ""),
        new(FirstRecord, "", null),
        new(
            "src/Orders.Infrastructure/Orders.Infrastructure.csproj",
            """<PackageReference Include="Npgsql" />""",
            "<PackageReference Include=\"Npgsql\" />\n    <PackageReference Include=\"RabbitMQ.Client\" />"),
        new("docs/adr/README.md", "", "# Decisions\n\n- [ADR-0001: Store orders in PostgreSQL](0001-store-orders-in-postgresql.md)\n")
        {
            Also = new("docs/adr/0002-page-orders-by-cursor.md", "", NextRecord),
        },
        new("README.md", "", null),
        new("docs/runbooks/orders.md", "owner: '@payments'\n", ""),
        new("docs/runbooks/failover.md", "", """
            # Failover

            ## Symptoms

            The region answers to no request for 5 minutes.

            ## Checks

            `kubectl get nodes` answers.

            ## Resolution

            Move the traffic to the other region.

            ## Rollback

            ```sh
            kubectl rollout undo deployment/orders
            ```

            Verify `/healthz`, then record the reason in the incident.

            ## Escalation

            After 15 minutes call @payments-lead.

            """),
        new("docs/runbooks/orders.md", "last_validated: 2026-11-01", "last_validated: 01.11.2026"),
        new("docs/runbooks/orders.md", "cadence: monthly", "cadence: every month"),
        new("docs/runbooks/orders.md", "last_validated: 2026-11-01\nnext_review: 2026-12-01", "last_validated: 2026-10-01\nnext_review: 2026-11-01"),
        new("CHANGELOG.md", "- Orders can be placed and read.\n", """
            - Orders can be placed and read.

            ## [1.2.0] - 2026-11-02

            ### Fixed

            - Totals with a discount are rounded once.

            """),
        new(
            "docs/architecture/deployment.md",
            "Three replicas in two zones.\n",
            "Three replicas in two zones.\n\nTODO: say what happens when a zone is lost.\n"),
        new("docs/runbooks/high-error-rate.md", "(orders.md#rollback)", "(orders.md#roll-back)"),
        new(
            "docs/architecture/containers.md",
            "One API and one PostgreSQL database.\n",
            "One API and one PostgreSQL database.\n\n![Containers](images/containers.png)\n"),
        new("docs/architecture/context.md", "Orders calls Payments.", "Orders calls [Payments](../../../payments/README.md)."),
        new("docs/api/README.md", "[openapi.yaml](../../api/openapi.yaml)", "[openapi.yaml][contract]"),
    ];
}
