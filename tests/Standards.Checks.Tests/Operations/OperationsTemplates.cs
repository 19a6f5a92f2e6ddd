using System.Globalization;
using Standards.Checks.Rules.Operations;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Operations;

/// <summary>The files that <c>dotnet new std-ops</c> writes, with the answers filled in as the template engine does it.</summary>
internal static class OperationsTemplates
{
    /// <summary>The text of one file for a service <c>orders</c> of team <c>payments</c>, made on the day of the tests.</summary>
    public static string Render(string name) => File.ReadAllText(RepositoryRoot.Combine($"templates/Standards.Templates/content/std-ops/ops/{name}.yml"))
        .Replace("service-name", "orders", StringComparison.Ordinal)
        .Replace("team-name", "payments", StringComparison.Ordinal)
        .Replace("2000-01-01", TestDay.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>A repository that has all of them, and the documents that they name.</summary>
    public static TestRepository Repository()
    {
        var repository = new TestRepository()
            .With("docs/runbooks/orders.md", "# Runbook\n")
            .With("ops/alerts/slo.yml", Render("alerts/slo"));
        foreach (var file in OperationsCatalog.Files)
        {
            _ = repository.With(file.Path, Render(file.Name));
        }

        return repository;
    }
}
