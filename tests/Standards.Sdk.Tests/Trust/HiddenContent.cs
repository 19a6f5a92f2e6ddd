using System.Text;
using Standards.Checks.Tests.Secrets;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Trust;

/// <summary>
/// One pull request that hides what it brings from whoever reads it, and one run of the checks over it: a policy that asks for silence, bytes that are no
/// text, zeros, a submodule.
/// </summary>
public sealed class HiddenContent : IDisposable
{
    internal const string Database = "src/Orders.Core/database.json";
    internal const string Zeros = "deploy/server.key";

    private readonly ScratchRepository _repository = ScratchRepository.WithLibrary();

    public HiddenContent()
    {
        var submodule = _repository.Sibling("payments").Write("src/Pay/Pay.csproj", "<Project />\n");
        submodule.Git("init", "-q", "-b", "main");
        submodule.Commit();
        _repository.Git("submodule", "--quiet", "add", submodule.Root, "external/payments");
        _repository
            .Write("standards.yml", "version: 1\nrules: { STD0010: none }\nsecrets: { confidence: high }\n")
            .Write(
                "Orders.slnx", $"""<Solution><Project Path="{SoundRepository.Project}" /><Project Path="external/payments/src/Pay/Pay.csproj" /></Solution>""")
            .Write(Database, $$"""{ "Orders": "Server=sql.contoso.com;Database=orders;User Id=app;Password={{SecretSamples.Password(1)}};" }""" + "\n")
            .Write(Zeros, new string('\0', 120) + "\n" + SecretSamples.PrivateKey(1, "RSA PRIVATE KEY") + "\n");
        File.WriteAllBytes(
            _repository.PathOf("Dockerfile"),
            [.. Encoding.UTF8.GetBytes("FROM ghcr.io/acme/base:1.2.3\nENV DB_PASSWORD=tiger-4711\nUSER 5\n# caf"), 0xE9, (byte)'\n']);
        _repository.Run("restore", SoundRepository.Project).Succeeded();
        _repository.Commit();
        var result = _repository.Check(SoundRepository.Project);
        (ExitCode, Places) = (result.ExitCode, [.. result.Diagnostics().Select(d => d.Place)]);
    }

    /// <summary>How the run ended.</summary>
    internal int ExitCode { get; }

    /// <summary>The places of the findings.</summary>
    internal IReadOnlyList<string> Places { get; }

    public void Dispose() => _repository.Dispose();
}
