using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Operations;

/// <summary>A repository whose registry is complete.</summary>
internal static class ServiceFixture
{
    public const string Good = """
        services:
          orders:
            class: service
            owner: '@payments'
            primary_contact: '@payments-oncall'
            escalation_path:
              - { level: L1, contact: '@payments-oncall' }
              - { level: L2, contact: '@payments-lead', after: 15 minutes }
              - { level: L3, contact: '@manager', after: 1 hour }
              - { level: L4, contact: '@cto', critical_only: true }
            on_call: true
            runbooks: [docs/runbooks, docs/orders.md]
            responsibilities: [Monitoring and alerting, Incident response, Capacity planning, Security updates, Documentation]
            standards_champion: '@alice'
            champion_since: 2026-10-01
            sensitive_paths: [src/Payments/**]
            dependencies:
              - { name: orders-db, kind: database, required: true }
              - { name: billing, kind: internal_service, required: false, fallback: default }
              - { name: elsewhere, kind: internal_service, required: true }
            depended_on_by: [shop]
          billing:
            class: worker
            owner: '@payments'
            primary_contact: '@payments-oncall'
            escalation_path:
              - { level: L1, contact: '@payments-oncall' }
              - { level: L2, contact: '@payments-lead', after: 15 minutes }
              - { level: L3, contact: '@manager', after: 1 hour }
              - { level: L4, contact: '@cto', critical_only: true }
            on_call: false
            responsibilities: [Monitoring, Incidents, Capacity, Security, Docs]
            standards_champion: '@bob'
            champion_since: 2026-08-21
            dependencies: []
            depended_on_by: [orders]

        """;

    public static TestRepository Repository(string service = Good) => new TestRepository()
        .With("ops/service.yml", service)
        .With(".github/CODEOWNERS", "* @acme/Payments\n/docs/ @platform\n")
        .With("docs/runbooks/orders.md", "# Orders\n")
        .With("docs/orders.md", "# Orders\n")
        .With("docs/empty/notes.txt", "x")
        .With("src/Payments/Pay.cs", "class Pay;\n")
        .With("cmd/Orders.Api/Orders.Api.csproj", "<Project />")
        .With("cmd/Acme.Billing.Worker/Acme.Billing.Worker.csproj", "<Project />")
        .With("cmd/Orders.Tool/Orders.Tool.csproj", "<Project />");

    /// <summary>The findings after a text of the registry was replaced.</summary>
    public static IReadOnlyList<string> Run(string good, string bad, Policy? policy = null)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        using var repository = Repository(Good.Replace(good, bad, StringComparison.Ordinal));
        return OperationsFixture.Run(repository, policy ?? OperationsPolicies.Service);
    }
}
