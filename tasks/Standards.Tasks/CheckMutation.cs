using Standards.Checks.Foundation.Git;
using Standards.Checks.Gates.Mutation;
using Standards.Checks.Models.Testing;
using Standards.Checks.Reporting.Gates;
using Standards.Checks.Snapshots;

namespace Standards.Tasks;

/// <summary>The gate over mutation reports: prints the scores of the paths that the policy names, and reports what is missing.</summary>
public sealed class CheckMutation : StandardsTask
{
    /// <summary>The reports: paths and patterns, absolute or relative to the repository, separated by semicolons.</summary>
    public string MutationReports { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Today() is not { } today)
        {
            return false;
        }

        try
        {
            var policies = Policies(today);
            var policy = policies.Policy.Tests.Mutation;
            var found = FilePatterns.Find(Root, MutationReports);
            if (found.Count == 0 && policy.Paths.Count == 0)
            {
                Log.Error(
                    "STD6201",
                    null,
                    null,
                    0,
                    0,
                    "There is no mutation report, and 'tests.mutation.paths' in standards.yml names no code. Write 'dotnet build -t:StandardsMutationGate "
                        + "-p:StandardsMutationReports=\"**/mutation-report.json\"'.");
                return false;
            }

            var snapshot = RepositoryReader.Read(Root, new RepositoryReaderOptions { Environment = EnvironmentVariables() }, Cancellation);
            var reports = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var path in found)
            {
                reports[Relative(path)] = path;
            }

            var result = new MutationGate(new MutationGateRequest(snapshot, policies.Policy, policies.Baseline, reports)).Run(Cancellation);
            Log.Print(MutationText.Write(result, policy.Score, policy.Paths.Count > 0));
            return ReportGate(Gate.Mutation, "||mutation", snapshot, Judge(result.Findings, today));
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
