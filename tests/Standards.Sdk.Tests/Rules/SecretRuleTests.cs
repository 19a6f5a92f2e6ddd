using System.Text;
using Standards.Checks.Rules.Secrets;
using Standards.Checks.Tests.Secrets;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Rules;

/// <summary>Every kind of secret in a real build. Which forms a detector knows is the engine's test.</summary>
public sealed class SecretRuleTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";

    private static readonly (string Rule, string Path, string Text, string Secret)[] Secrets =
    [
        Token("STD5001", "AWS access key id"),
        (
            "STD5002",
            "src/Orders.Core/storage.json",
            """{ "Storage": "DefaultEndpointsProtocol=https;AccountName=orders;AccountKey=@@" }""",
            SecretSamples.AccountKey(1)),
        Token("STD5003", "Google API key"),
        Token("STD5004", "GitHub token"),
        Token("STD5005", "GitLab token"),
        Token("STD5006", "Slack token"),
        Token("STD5007", "Stripe key"),
        ("STD5008", "src/Orders.Core/twilio.json", """{ "Twilio": { "AuthToken": "@@" } }""", SecretSamples.Body(SecretSamples.Hex, 32, 12)),
        Token("STD5009", "SendGrid key"),
        Token("STD5010", "npm token"),
        Token("STD5011", "NuGet key"),
        Token("STD5012", "PyPI token"),
        Token("STD5013", "OpenAI key"),
        ("STD5014", "src/Orders.Core/call.http", "Authorization: Bearer @@", SecretSamples.Jwt(1)),
        ("STD5015", "src/Orders.Core/server.key", "@@", SecretSamples.PrivateKey(1, "RSA PRIVATE KEY")),
        (
            "STD5016",
            "src/Orders.Core/database.json",
            """{ "Orders": "Server=sql.contoso.com;Database=orders;User Id=app;Password=@@;" }""",
            SecretSamples.Password(1)),
        ("STD5017", "src/Orders.Core/broker.yml", "broker: amqps://orders:@@@rabbit.contoso.com/prod", SecretSamples.Password(2)),
        (
            "STD5018",
            "src/Orders.Core/order.http",
            "Authorization: Basic @@",
            Convert.ToBase64String(Encoding.UTF8.GetBytes("app:" + SecretSamples.Password(3)))),
        ("STD5019", "deploy/secret.yaml", """
            apiVersion: v1
            kind: Secret
            metadata:
              name: orders
            stringData:
              pin: "@@"
            """, SecretSamples.Password(4)),
        ("STD5020", "src/Orders.Core/shop.json", """{ "Shop": { "ApiKey": "@@" } }""", SecretSamples.Body(SecretSamples.Alphanumeric, 32, 2)),
        Token("STD5021", "DigitalOcean token"),
        ("STD5029", "tests/Orders.Core.Tests/keys.txt", "@@", SecretSamples.Token("Stripe key", 2)),
        ("STD5030", "src/Orders.Core/none.yml", "a: b # " + "standards:" + "allow STD5007 there is none", ""),
    ];

    private static string FirstLine(string secret) => secret.Split('\n') is [_, var key, ..] ? key : secret;

    [Fact]
    public void Every_kind_of_secret_fails_the_build_and_is_never_shown()
    {
        using var repository = Write();

        var fired = repository.Check(Project).Failed().Reported(repository.Reports);

        Assert.Equal(
            Secrets.Select(s => $"{s.Rule} {s.Path}").Order(StringComparer.Ordinal),
            fired.Diagnostics().Where(d => d.Rule is not "STD5040").Select(d => $"{d.Rule} {d.Path}").Order(StringComparer.Ordinal));
        Assert.Contains("STD5040 warning src/Orders.Core/outside.yml(0,0)", fired.Diagnostics().Select(d => d.Place));
        Assert.All(fired.Diagnostics().Where(d => d.Rule is not "STD5040"), d => Assert.True(d.Line > 0 && d.Column > 0, d.Place));
        Assert.All(fired.Diagnostics().Where(d => d.Rule is not ("STD5020" or "STD5029" or "STD5030" or "STD5040")), d => Assert.Equal("error", d.Severity));
        foreach (var secret in Secrets.Where(s => s.Secret.Length > 0).Select(s => FirstLine(s.Secret)))
        {
            Assert.DoesNotContain(secret, fired.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(
                secret,
                string.Concat(Directory.EnumerateFiles(repository.PathOf("artifacts/standards"), "*", SearchOption.AllDirectories).Select(File.ReadAllText)),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Secrets_are_allowed_held_and_not_switched_off()
    {
        using var repository = Write();
        var fired = repository.Check(Project).Failed().Diagnostics().Select(d => d.Place).ToArray();
        Assert.Equal(fired, repository.Check(Project, "-p:NoWarn=STD5007%3BSTD5016").Failed().Diagnostics().Select(d => d.Place));

        repository.Write("standards.yml", "version: 1\nrules: { STD5007: none }\n");
        Assert.Contains(
            repository.Check(Project).Failed().Diagnostics(), d => d.Rule == "STD0008" || d.Place.StartsWith("STD5007 error", StringComparison.Ordinal));
        repository.Delete("standards.yml");

        const string Path = "src/Orders.Core/std5007.yml";
        repository.Write(Path, $"# {AllowComment.Mark} STD5007 made up for this test\n{repository.Read(Path)}");
        Assert.Equal(
            fired.Where(p => !p.StartsWith("STD5007", StringComparison.Ordinal)), repository.Check(Project).Failed().Diagnostics().Select(d => d.Place));
    }

    private static (string, string, string, string) Token(string rule, string detector) =>
        (rule, $"src/Orders.Core/{rule.ToLowerInvariant()}.yml", "key: @@", SecretSamples.Token(detector, 1));

    private static ScratchRepository Write()
    {
        var repository = ScratchRepository.WithLibrary();
        foreach (var (_, path, text, secret) in Secrets)
        {
            _ = repository.Write(path, text.Replace("@@", secret, StringComparison.Ordinal) + "\n");
        }

        // Not searched, and said so.
        _ = File.CreateSymbolicLink(repository.PathOf("src/Orders.Core/outside.yml"), typeof(SecretRuleTests).Assembly.Location);
        _ = repository.Run("restore", Project).Succeeded();
        return repository;
    }
}
