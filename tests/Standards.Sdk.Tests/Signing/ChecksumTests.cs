using System.Diagnostics;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Signing;

/// <summary>Checksums of packed and published artefacts, as coreutils and as the command reads them.</summary>
public sealed class ChecksumTests
{
    [Fact]
    public void Artefacts_have_checksums_that_hold_and_what_changes_is_found_with_its_line()
    {
        using var repository = new ScratchRepository("répo #1%");
        repository.Library("Orders.Core").Library("Orders.Api").Executable("cmd/Orders.Tool").Solution().SolutionHooks();

        // One node a project: both write into one folder.
        Assert.Empty(repository.Run("pack", "All.slnx", "-p:PackageOutputPath=" + repository.PathOf("artifacts/packages")).Succeeded().Diagnostics());
        Assert.True(repository.Exists("artifacts/packages/Orders.Core.1.0.0.nupkg.sha256"));
        Assert.True(repository.Exists("artifacts/packages/Orders.Api.1.0.0.nupkg.sha256"));
        repository.Run("publish", "cmd/Orders.Tool", "-o", "artifacts/tool").Succeeded();
        Sha256Sum(repository.PathOf("artifacts/tool"), "SHA256SUMS");
        Assert.Contains("  Orders.Tool.dll\n", repository.Read("artifacts/tool/SHA256SUMS"), StringComparison.Ordinal);
        repository.Run("pack", "src/Orders.Core", "-c", "Debug", "-o", "debug").Succeeded();
        Assert.False(repository.Exists("debug/Orders.Core.1.0.0.nupkg.sha256"));

        Assert.Contains(
            "artifacts/packages/SHA256SUMS has the checksums of 2 artefacts",
            repository.Build("All.slnx", "-t:StandardsChecksums", "-p:StandardsArtifacts=artifacts/packages").Succeeded().Output,
            StringComparison.Ordinal);
        Sha256Sum(repository.PathOf("artifacts/packages"), "SHA256SUMS");
        Assert.Empty(repository.Build("All.slnx", "-t:StandardsVerifyChecksums").Succeeded().Diagnostics());

        File.AppendAllText(repository.PathOf("artifacts/packages/Orders.Core.1.0.0.nupkg"), "x");
        repository.Write("artifacts/packages/Orders.Old.0.9.0.nupkg", "old");
        repository.Delete("artifacts/packages/Orders.Core.1.0.0.nupkg.sha256").Delete("artifacts/packages/Orders.Api.1.0.0.nupkg");
        var changed = repository.Build("All.slnx", "-t:StandardsVerifyChecksums", "-p:StandardsArtifacts=artifacts/packages", "-p:NoWarn=STD4420").Failed();
        Assert.Equal(
            [
                "STD4420 error artifacts/packages/Orders.Api.1.0.0.nupkg.sha256(1,1)",
                "STD4420 error artifacts/packages/SHA256SUMS(1,1)",
                "STD4420 error artifacts/packages/SHA256SUMS(2,1)",
                "STD4421 error artifacts/packages/SHA256SUMS(0,0)",
            ],
            changed.Diagnostics().Select(d => d.Place).Order(StringComparer.Ordinal));

        repository.Write("artifacts/packages/SHA256SUMS", "damaged\n");
        var damaged = repository.Build("All.slnx", "-t:StandardsVerifyChecksums", "-p:StandardsArtifacts=artifacts/packages", "-p:NoWarn=STD4421").Failed();
        Assert.Contains("STD4422 error artifacts/packages/SHA256SUMS(1,1)", damaged.Diagnostics().Select(d => d.Place));
        Assert.DoesNotContain(damaged.Diagnostics(), d => d.Rule == "STD4421");
    }

    private static void Sha256Sum(string folder, string list)
    {
        if (!File.Exists("/usr/bin/sha256sum"))
        {
            return;
        }

        using var process = Process.Start(
            new ProcessStartInfo("/usr/bin/sha256sum", ["--strict", "-c", list]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
    }
}
