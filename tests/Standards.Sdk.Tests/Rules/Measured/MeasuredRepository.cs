using Standards.Sdk.Tests.Harness;
using Standards.Sdk.Tests.Harness.Reports;

namespace Standards.Sdk.Tests.Rules.Measured;

/// <summary>One repository for all runs: restored once, and left as it was.</summary>
public sealed class MeasuredRepository : IDisposable
{
    private const string Policy = "standards.yml";
    private const string Waivers = "standards.waivers.yml";

    // Made by the first run: what only reads the table packs no SDK.
    private readonly Lazy<ScratchRepository> _lazy = new(() => ScratchRepository.WithLibrary());

    private ScratchRepository Repository => _lazy.Value;

    /// <summary>The gate of a run, first as it is, then with its waivers and severities.</summary>
    internal BuildResult Build(MeasuredRun run, bool isChanged)
    {
        var rules = isChanged ? $"rules:\n{string.Concat(run.Severities.Select(s => $"  {s.Key}: {s.Value}\n"))}" : "";
        List<(string Path, string Text)> written = [.. run.Files, (Policy, run.Policy + rules)];
        if (isChanged)
        {
            var waived = run.Waived.Select(w => $"  - {{ rule: {w.Rule}, path: {w.Path}, reason: r, owner: a, approved_by: b, expires: 2027-01-31 }}\n");
            written.Add((Waivers, $"version: 1\nwaivers:\n{string.Concat(waived)}"));
        }

        written.ForEach(f => Repository.Write(f.Path, f.Text));
        try
        {
            // What another gate found would still stand in the reports.
            if (Repository.Exists("artifacts"))
            {
                Directory.Delete(Repository.PathOf("artifacts"), recursive: true);
            }

            return Repository.Build(["src/Orders.Core", ScratchRepository.Today, .. run.Arguments]);
        }
        finally
        {
            written.ForEach(f => Repository.Delete(f.Path));
        }
    }

    /// <summary>The reports of the last build.</summary>
    internal ReportFiles Reports => Repository.Reports;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_lazy.IsValueCreated)
        {
            Repository.Dispose();
        }
    }
}
