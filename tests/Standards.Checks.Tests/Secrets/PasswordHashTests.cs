using System.Security.Cryptography;
using System.Text;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Tests.Repository;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Secrets;

/// <summary>Passwords are known by a hash that a dictionary does not find, and what held one before still holds it.</summary>
public sealed class PasswordHashTests : IDisposable
{
    private const string Password = "Wm7-kTr2";

    private readonly TestFolder _folder = new TestFolder().Init();

    public PasswordHashTests() => Policy("orders").Write("src/a.yml", $"db: postgres://app:{Password}@db.acme.dev/x\n");

    private static string Plain => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Password)))[..16];

    private string Output => Path.Combine(_folder.Root, "artifacts", "standards");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Finding_tells_neither_a_character_nor_the_plain_hash()
    {
        var finding = Finding();

        Assert.Matches("^password in a URL: 8 characters \\(medium confidence: before the host 'db.acme.dev'; value [0-9a-f]{16}\\)$", finding.Message);
        Assert.Contains(finding.ValueHash, finding.Message, StringComparison.Ordinal);
        Assert.NotEqual(Plain, finding.ValueHash);
        Assert.Equal(finding.ValueHash, PasswordHash.Of(Plain, PasswordHash.Salt("orders")));
    }

    [Fact]
    public void Hash_is_that_of_the_value_and_the_service()
    {
        var hash = Finding().ValueHash;
        _folder.Write("src/b.yml", $"other: 1\ndb: postgres://app:{Password}@db.acme.dev/x\n");
        Assert.Equal([hash, hash], Verdicts().Select(v => v.Finding.ValueHash));
        File.Delete(Path.Combine(_folder.Root, "src/b.yml"));

        Policy("billing");

        Assert.NotEqual(hash, Finding().ValueHash);
    }

    [Fact]
    public void Key_of_a_provider_keeps_its_hash()
    {
        var key = SecretSamples.Token("Stripe key", 1);
        _folder.Write("src/a.yml", $"a: {key}\n");

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16], Finding().ValueHash);
    }

    [Fact]
    public void State_holds_no_plain_hash()
    {
        Verdicts();

        foreach (var file in Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain(Plain, Encoding.UTF8.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal);
        }

        Assert.Equal(Finding().ValueHash, Finding().ValueHash);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Waiver_holds_it_by_the_hash_of_today_and_by_the_plain_one(bool isPlain)
    {
        var hash = isPlain ? Plain : Finding().ValueHash;
        _folder.Write("standards.waivers.yml", $"""
            version: 1
            waivers:
              - rule: STD5017
                path: src/a.yml
                value: "{hash}"
                owner: "@acme/orders"
                approved_by: "@acme/security"
                reason: The database of the demo, which holds nothing.
                expires: {TestDay.Today.AddDays(20):yyyy-MM-dd}

            """);

        var all = Run().Verdicts;

        Assert.Equal(ExemptionKind.Waiver, Assert.Single(all, v => v.Finding.Rule.Id == "STD5017").Exemption?.Kind);
        Assert.DoesNotContain(all, v => v.Finding.Rule.Id.StartsWith("STD002", StringComparison.Ordinal));
        _folder.Write("src/a.yml", "db: postgres://app:Xq9-pLz4@db.acme.dev/x\n");
        Assert.Null(Assert.Single(Verdicts()).Exemption);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Baseline_holds_it_by_the_hash_of_today_and_by_the_plain_one(bool isPlain)
    {
        var hash = isPlain ? Plain : Finding().ValueHash;
        var baseline = new Baseline([new BaselineEntry("STD5017", "src/a.yml", $"value {hash}", 1)], [new BaselineHistory("adopted", 1)])
        {
            Approval = new BaselineApproval("payments", "jane.doe", TestDay.Today.AddDays(30).ToString("yyyy-MM-dd", null)),
        };
        File.WriteAllBytes(Path.Combine(_folder.Root, Baseline.FileName), BaselineWriter.Write(baseline));

        Assert.Equal(ExemptionKind.Baseline, Assert.Single(Verdicts()).Exemption?.Kind);
        _folder.Write("src/a.yml", "db: postgres://app:Xq9-pLz4@db.acme.dev/x\n");
        Assert.Null(Assert.Single(Verdicts()).Exemption);
    }

    private TestFolder Policy(string service) => _folder.Write("standards.yml", $"version: 1\nservice: {{ name: {service} }}\n");

    private Finding Finding() => Assert.Single(Verdicts()).Finding;

    private Verdict[] Verdicts() => [.. Run().Verdicts.Where(v => v.Finding.ValueHash.Length > 0)];

    private RepositoryRunResult Run() => new RepositoryRun(
        new RepositoryRunOptions(_folder.Root, Output, TestDay.Today, SeverityOptions.Local, "1.2.3") { Environment = _folder.Environment })
        .Execute(CancellationToken.None);
}
