using Standards.Sdk.Tests.Harness;
using Standards.Sdk.Tests.Harness.Reports;

namespace Standards.Sdk.Tests.Rules.Measured;

/// <summary>One repository for all runs: restored once, and left as it was.</summary>
public sealed class MeasuredRepository : IDisposable
{
    private const string Policy = "standards.yml";
    private const string Waivers = "standards.waivers.yml";

    private readonly ScratchRepository repository = ScratchRepository.WithLibrary();

    /// <summary>The gate of a run, first as it is, then with its waivers and severities.</summary>
    internal BuildResult Build(MeasuredRun run, bool isChanged)
    {
        var written = run.Files.Append((Policy, run.Policy + (isChanged ? $"rules:\n{string.Concat(run.Severities.Select(s => $"  {s.Key}: {s.Value}\n"))}" : ""))).ToList();
        if (isChanged)
        {
            written.Add((Waivers, $"version: 1\nwaivers:\n{string.Concat(run.Waived.Select(w => $"  - {{ rule: {w.Rule}, path: {w.Path}, reason: r, owner: a, approved_by: b, expires: 2027-01-31 }}\n"))}"));
        }

        written.ForEach(f => repository.Write(f.Path, f.Text));
        try
        {
            // What another gate found would still stand in the reports.
            if (repository.Exists("artifacts"))
            {
                Directory.Delete(repository.PathOf("artifacts"), recursive: true);
            }

            return repository.Build(["src/Orders.Core", "-p:StandardsDate=2026-11-21", .. run.Arguments]);
        }
        finally
        {
            written.ForEach(f => repository.Delete(f.Path));
        }
    }

    /// <summary>The reports of the last build.</summary>
    internal ReportFiles Reports => repository.Reports;

    /// <inheritdoc/>
    public void Dispose() => repository.Dispose();
}
