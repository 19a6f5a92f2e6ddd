using Standards.Sdk.Tests.Harness;
using Standards.Sdk.Tests.Harness.Reports;

namespace Standards.Sdk.Tests;

/// <summary>The product's own repository, checked by the product's packed tasks with the policy from source.</summary>
public class SelfCheckTests
{
    [Fact]
    public void Own_repository_has_no_finding_but_what_is_waived_or_allowed()
    {
        var tasks = PackedSdk.Instance.ExtractTasks();
        var reports = new ReportFiles(Path.Combine(Sources.Root, "artifacts", "standards"));
        // What is read below is of this run.
        if (File.Exists(reports.JsonPath))
        {
            File.Delete(reports.JsonPath);
        }

        var result = ProcessRunner.Run(
            Sources.Dotnet,
            [
                "build",
                Path.Combine(Sources.Root, "Standards.Sdk.sln"),
                "--no-restore",
                "-nologo",
                "-t:StandardsCheck",
                "-p:StandardsSelfCheck=true",
                $"-p:StandardsTasksAssembly={tasks}",
            ],
            Sources.Root,
            BuildEnvironment.WithoutServer(packages: null));

        Assert.True(result.ExitCode == 0, result.Output);
        Assert.DoesNotMatch(@"(error|warning) STD\d{4}", result.Output);
        // standards.waivers.yml says why.
        Assert.Equal(
            [
                "STD0014 error runtime/Standards.ServiceDefaults/Data/Commands.cs(11,9)",
                $"STD5005 error standards.waivers.yml({LineOf("STD5005")},3)",
                $"STD5008 error standards.waivers.yml({LineOf("STD5008")},15)",
                $"STD5020 warning standards.waivers.yml({LineOf("STD5020")},15)",
            ],
            // What others may not write stands in the SDK's own files (STD0008).
            reports
                .Findings()
                .Select(f => f.Place)
                .Where(place => !place.StartsWith("STD0008 ", StringComparison.Ordinal)));
    }

    // Waivers above them come and go.
    private static int LineOf(string rule) => 1 + Array.FindIndex(
        File.ReadAllLines(Path.Combine(Sources.Root, "standards.waivers.yml")),
        line => line.Contains($"standards:allow {rule} ", StringComparison.Ordinal));
}
