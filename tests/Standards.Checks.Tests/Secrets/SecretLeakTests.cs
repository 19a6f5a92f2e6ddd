using System.Text;
using Standards.Checks.Composition;
using Standards.Checks.Policies;
using Standards.Checks.Reporting;
using Standards.Checks.Reporting.Html;
using Standards.Checks.Reporting.Model;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Secrets;

/// <summary>No secret reaches a finding, a file of state or a report, in whatever encoding.</summary>
public sealed class SecretLeakTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("std-leak-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Nothing_that_is_written_holds_a_secret()
    {
        var secrets = Plant();

        var result = Run();

        Assert.InRange(result.Verdicts.Count(v => v.Finding.Rule.Id.StartsWith("STD50", StringComparison.Ordinal)), secrets.Count - 2, int.MaxValue);
        AssertAbsent(
            secrets,
            "findings",
            Encoding.UTF8.GetBytes(string.Join('\n', result.Verdicts.Select(v => v.Finding.ToString() + v.Finding.Text + v.Finding.Fingerprint))));
        var report = new Report("1.0.0", result.Summary, result.Verdicts);
        var model = ReportModel.Of(report);
        AssertAbsent(secrets, "SARIF", SarifWriter.Write(report));
        AssertAbsent(secrets, "JSON", JsonReportWriter.Write(report));
        AssertAbsent(secrets, "Markdown", MarkdownReportWriter.Write(model));
        AssertAbsent(secrets, "HTML", HtmlReportWriter.Write(model));
        var files = Directory.GetFiles(Path.Combine(_root, "artifacts"), "*", SearchOption.AllDirectories);
        Assert.Contains(files, f => f.EndsWith("results.bin", StringComparison.Ordinal));
        Assert.Contains(files, f => f.EndsWith("facts.bin", StringComparison.Ordinal));
        Assert.All(files, file => AssertAbsent(secrets, Path.GetFileName(file), File.ReadAllBytes(file)));
    }

    [Fact]
    public void Second_run_says_the_same_from_what_was_kept()
    {
        Plant();
        var first = Run().Verdicts;
        var second = Run();
        Assert.Equal(0, second.Computed);
        Assert.Equal(first, second.Verdicts);
    }

    private List<string> Plant()
    {
        var secrets = SecretSamples.Tokens.Keys.Select(name => SecretSamples.Token(name, 8)).ToList();
        for (var i = 0; i < secrets.Count; i++)
        {
            Write($"src/a{i}.cs", $"const string A = \"{secrets[i]}\";\n");
        }

        var password = SecretSamples.Password(1);
        var key = SecretSamples.PrivateKey(1);
        Write(
            "src/appsettings.json",
            $"{{ \"Shop\": \"Server=db;User Id=app;Password={password}\", \"ApiKey\": \"{SecretSamples.Body(SecretSamples.Alphanumeric, 32, 2)}\" }}\n");
        Write("src/a.yml", $"url: postgres://app:{SecretSamples.Password(2)}@db/shop\ntoken: {SecretSamples.Jwt(1)}\n");
        Write("src/key.pem", key + "\n");
        secrets.AddRange([
            password,
            SecretSamples.Password(2),
            SecretSamples.Body(SecretSamples.Alphanumeric, 32, 2),
            SecretSamples.Jwt(1).Split('.')[2],
            key.Split('\n')[3],
        ]);
        return secrets;
    }

    // Not even a third of one.
    private static void AssertAbsent(List<string> secrets, string name, byte[] content)
    {
        foreach (var secret in secrets)
        {
            var part = secret[Math.Min(secret.Length / 3, 12)..Math.Min(secret.Length, Math.Max((secret.Length / 3) + 8, 20))];
            foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode })
            {
                Assert.True(content.AsSpan().IndexOf(encoding.GetBytes(part)) < 0, $"{name} holds a part of the secret that begins with {secret[..4]}");
            }
        }
    }

    private RepositoryRunResult Run() =>
        new RepositoryRun(new RepositoryRunOptions(
            _root, Path.Combine(_root, "artifacts", "standards"), TestDay.Today, SeverityOptions.Local, "1.0.0")).Execute(CancellationToken.None);

    private void Write(string path, string text)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
