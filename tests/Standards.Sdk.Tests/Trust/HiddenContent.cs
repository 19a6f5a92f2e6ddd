using System.Globalization;
using System.Text;
using Standards.Checks.Tests.Secrets;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Trust;

/// <summary>
/// One pull request that hides what it brings from whoever reads it, and one run of the checks over it: a policy that asks for silence, bytes that are no
/// text, zeros, a submodule, a pipeline that unfolds to gigabytes. The environment is that of a host that gives git a token.
/// </summary>
public sealed class HiddenContent : IDisposable
{
    internal const string Database = "src/Orders.Core/database.json";
    internal const string Broker = "src/Orders.Core/broker.yml";
    internal const string Zeros = "deploy/server.key";
    internal const string Pipeline = ".gitlab-ci.yml";
    internal const string Token = "AUTHORIZATION: basic aG9yc2UtYmF0dGVyeS1zdGFwbGU=";

    private readonly ScratchRepository _submodule;

    public HiddenContent()
    {
        Repository = ScratchRepository.WithLibrary();
        _submodule = Repository.Sibling("payments").Write("src/Pay/Pay.csproj", "<Project />\n");
        _submodule.Git("init", "-q", "-b", "main");
        _submodule.Commit();
        Repository.Git("submodule", "--quiet", "add", _submodule.Root, "external/payments");
        Repository
            .Write("standards.yml", "version: 1\nrules: { STD0010: none }\nsecrets: { confidence: high }\n")
            .Write("Orders.slnx", """<Solution><Project Path="src/Orders.Core/Orders.Core.csproj" /><Project Path="external/payments/src/Pay/Pay.csproj" /></Solution>""")
            .Write(Database, $$"""{ "Orders": "Server=sql.contoso.com;Database=orders;User Id=app;Password={{SecretSamples.Password(1)}};" }""" + "\n")
            .Write(Broker, $"broker: amqps://orders:{Password}@rabbit.contoso.com/prod\n")
            .Write(Zeros, new string('\0', 120) + "\n" + SecretSamples.PrivateKey(1, "RSA PRIVATE KEY") + "\n")
            .Write(Pipeline, Bomb());
        File.WriteAllBytes(
            Repository.PathOf("Dockerfile"),
            [.. Encoding.UTF8.GetBytes("FROM ghcr.io/acme/base:1.2.3\nENV DB_PASSWORD=tiger-4711\nUSER 5\n# caf"), 0xE9, (byte)'\n']);
        Repository.Run("restore", SoundRepository.Project).Succeeded();
        Repository.Commit();
        Repository.Set("GIT_CONFIG_COUNT", "1").Set("GIT_CONFIG_KEY_0", "http.https://git.acme.example/.extraheader").Set("GIT_CONFIG_VALUE_0", Token);
        Result = Repository.Check(SoundRepository.Project).Failed();
        Places = [.. Result.Diagnostics().Select(d => d.Place)];
    }

    /// <summary>A password that a report tells nobody, by no character and by no hash that a dictionary finds.</summary>
    internal static string Password { get; } = SecretSamples.Password(2);

    internal ScratchRepository Repository { get; }

    /// <summary>What the run said.</summary>
    internal BuildResult Result { get; }

    /// <summary>The places of its findings.</summary>
    internal IReadOnlyList<string> Places { get; }

    public void Dispose() => Repository.Dispose();

    // Ten thousand jobs, of which each takes the thousand entries of one map.
    private static string Bomb()
    {
        var text = new StringBuilder(".base: &base\n");
        for (var entry = 0; entry < 1000; entry++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  k{entry}: v\n");
        }

        text.Append(".jobs:\n");
        for (var job = 0; job < 10_000; job++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  j{job}: {{ <<: *base }}\n");
        }

        return text.ToString();
    }
}
