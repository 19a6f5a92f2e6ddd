using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Standards.Checks.Findings;
using Standards.Checks.Models.Secrets;
using Standards.Checks.Rules.Secrets;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Secrets;

/// <summary>A secret of a server on the same machine is a guess: it opens nothing from elsewhere.</summary>
public sealed class OwnMachineTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(TestDay.Today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("LOCALHOST:5432", true)]
    [InlineData("tcp:localhost,1433", true)]
    [InlineData(".\\SQLEXPRESS", true)]
    [InlineData("(local)", true)]
    [InlineData("(localdb)\\MSSQLLocalDB", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.8.9.10:6379", true)]
    [InlineData("::1", true)]
    [InlineData("[::1]:5432", true)]
    [InlineData("api.localhost", true)]
    [InlineData("host.docker.internal", true)]
    [InlineData("127.contoso.com", false)]
    [InlineData("localhost.contoso.com", false)]
    [InlineData("notlocalhost", false)]
    [InlineData("10.0.0.5", false)]
    [InlineData("db", false)]
    [InlineData("", false)]
    [InlineData("[::1", false)]
    [InlineData("2001:db8::1", false)]
    public void Own_machine_has_names(string server, bool isOwn) => Assert.Equal(isOwn, OwnMachine.Is(server));

    [Theory]
    [InlineData("\"S\": \"Server=localhost;Database=shop;User Id=sa;Password=@@\"", SecretConfidence.Low)]
    [InlineData("\"S\": \"Password=@@;User ID=sa;Data Source=.\\\\SQLEXPRESS\"", SecretConfidence.Low)]
    [InlineData("\"S\": \"Host=127.0.0.1;Port=5432;Username=app;Password=@@\"", SecretConfidence.Low)]
    [InlineData("\"S\": \"localhost:6379,password=@@,ssl=True\"", SecretConfidence.Low)]
    [InlineData("\"S\": \"postgres://app:@@@localhost:5432/shop\"", SecretConfidence.Low)]
    [InlineData("\"S\": \"Server=db;Database=localhost;User Id=sa;Password=@@\"", SecretConfidence.Medium)]
    [InlineData("\"S\": \"cache:6379,password=@@,ssl=True\"", SecretConfidence.Medium)]
    [InlineData("\"S\": \"postgres://app:@@@db:5432/localhost\"", SecretConfidence.Medium)]
    [InlineData("\"S\": \"User Id=sa;Password=@@\"", SecretConfidence.Medium)]
    public void Password_of_a_server_on_the_same_machine_is_of_low_confidence(string line, SecretConfidence expected)
    {
        var found = Assert.Single(SecretSearch.Find("src/appsettings.json", line.Replace("@@", SecretSamples.Password(3), StringComparison.Ordinal) + "\n"));

        Assert.Equal(expected, found.Confidence);
    }

    [Fact]
    public void Guess_is_said_by_the_finding()
    {
        _repository.With("src/a.json", Connection("localhost", 3)).With("src/b.json", Connection("db", 4));

        Assert.Equal([("src/a.json", true), ("src/b.json", false)], Run().Select(finding => (finding.Path, finding.IsGuess)));
    }

    [Theory]
    [InlineData("localhost", "", true)]
    [InlineData("server", "localhost", true)]
    [InlineData("db.contoso.com", "", false)]
    [InlineData("localhost", "db.contoso.com", false)]
    public void Key_is_a_guess_when_its_certificate_names_the_machine_only(string subject, string alternative, bool isGuess)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _repository.With(".build/server.key", Pem(key)).With(".build/server.crt", Certificate(key, subject, alternative));

        var finding = Assert.Single(Run());

        Assert.Equal(("STD5015", isGuess), (finding.Rule.Id, finding.IsGuess));
        Assert.Equal(isGuess, finding.Message.Contains("whose certificate names this machine only", StringComparison.Ordinal));
    }

    [Fact]
    public void Certificate_in_the_file_of_the_key_counts()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _repository.With("deploy/dev.pem", Certificate(key, "localhost", "") + "\n" + Pem(key));

        Assert.True(Assert.Single(Run()).IsGuess);
    }

    [Fact]
    public void Certificate_of_another_key_or_none_lowers_nothing()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _repository
            .With("a/server.key", Pem(key))
            .With("a/server.crt", Certificate(other, "localhost", ""))
            .With("b/server.key", Pem(other))
            .With("b/server.crt", "-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----\n")
            .With("c/server.key", Pem(other));

        Assert.Equal([false, false, false], Run().Select(finding => finding.IsGuess));
    }

    private static string Connection(string server, int seed) => $"\"Server={server};User Id=sa;Password={SecretSamples.Password(seed)}\"\n";

    private static string Pem(ECDsa key) => key.ExportPkcs8PrivateKeyPem() + "\n";

    private static string Certificate(ECDsa key, string subject, string alternative)
    {
        var request = new CertificateRequest($"CN={subject}", key, HashAlgorithmName.SHA256);
        if (alternative.Length > 0)
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName(alternative);
            request.CertificateExtensions.Add(names.Build());
        }

        using var certificate = request.CreateSelfSigned(Start, Start.AddYears(1));
        return certificate.ExportCertificatePem();
    }

    private IReadOnlyList<Finding> Run() => _repository.Run(new SecretCheck());
}
