using Standards.Checks.Tests.Secrets;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Commands;

/// <summary><c>dotnet build -t:StandardsScanHistory</c> names commits, writes its report and fails when asked to.</summary>
public sealed class ScanHistoryTests
{
    private const string Target = "-t:StandardsScanHistory";

    [Theory]
    [InlineData("All.slnx")]
    [InlineData("src/Orders.Core")]
    public void Secret_of_an_earlier_commit(string entry)
    {
        var key = SecretSamples.Token("Stripe key", 1);
        using var repository = ScratchRepository.WithLibrary().Library("Orders.Data").Solution("All.slnx");
        repository.Write("deploy/app.env", $"KEY={key}\n").Commit();
        var first = repository.Git("rev-parse", "--short=12", "HEAD").Trim();
        repository.Write("deploy/app.env", "KEY=\n").Commit();

        var result = repository.Build(entry, Target).Succeeded();

        var warning = Assert.Single(result.Diagnostics());
        Assert.Equal(("STD5007", "warning", 1, 5), (warning.Rule, warning.Severity, warning.Line, warning.Column));
        Assert.Contains($"deploy/app.env@{first}(1,5): warning STD5007: Stripe key: '", result.Output, StringComparison.Ordinal);
        Assert.Contains($"{first}:deploy/app.env is the file for 'git show'", result.Output, StringComparison.Ordinal);
        Assert.Matches(
            @"Standards: 2 commits, \d+ versions of files, 0\.\d MB in \d+\.\d s: 1 secret, 0 of it still in HEAD -> artifacts/standards/history\.json",
            result.Output);
        Assert.Equal(["ScanHistory"], result.CheckTasks());
        Assert.Contains("\"path\": \"deploy/app.env\"", repository.Read("artifacts/standards/history.json"), StringComparison.Ordinal);
        Assert.DoesNotContain(key, repository.Read("artifacts/standards/history.json"), StringComparison.Ordinal);
        result.HoldsNot(key);
        Assert.DoesNotContain("artifacts", repository.Git("status", "--porcelain"), StringComparison.Ordinal);

        Assert.Equal("error", Assert.Single(repository.Build(entry, Target, "-p:StandardsFailOnSecrets=true").Failed().Diagnostics()).Severity);
        Assert.Empty(repository.Build(entry, Target, "-p:StandardsFailOnSecrets=true", $"-p:StandardsSince={first}").Succeeded().Diagnostics());
        Assert.Contains(
            "'x' is no commit", Assert.Single(repository.Build(entry, Target, "-p:StandardsSince=x").Failed().Diagnostics()).Text, StringComparison.Ordinal);
    }
}
