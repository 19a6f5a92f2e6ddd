using Standards.Checks.Tests.Secrets;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Trust;

/// <summary>A committed and restored repository in which nothing is wrong. The tests of a class share it: each begins with it as it was.</summary>
public sealed class SoundRepository : IDisposable
{
    internal const string Project = "src/Orders.Core/Orders.Core.csproj";

    /// <summary>A file that no policy may allow.</summary>
    internal const string Key = "deploy/server.key";

    private readonly ScratchRepository _repository = ScratchRepository.WithLibrary();
    private readonly string _first;

    public SoundRepository()
    {
        _repository.Run("restore", Project).Succeeded();
        _first = Head(_repository.Commit());
    }

    /// <summary>A private key, made for the tests.</summary>
    internal static string PrivateKey { get; } = SecretSamples.PrivateKey(1, "RSA PRIVATE KEY") + "\n";

    /// <summary>The repository as it was, with what restore left.</summary>
    internal ScratchRepository Fresh()
    {
        _repository.Git("reset", "-q", "--hard", _first);
        _repository.Git("clean", "-fdxq", "-e", "obj");
        return _repository.Set("GITHUB_ACTIONS", null);
    }

    /// <summary>The commit that is checked out.</summary>
    internal static string Head(ScratchRepository repository) => repository.Git("rev-parse", "HEAD").Trim();

    /// <summary>The verdict from outside, by the packed tool.</summary>
    internal static ProcessResult Verify(ScratchRepository repository, params string[] options) =>
        repository.Dotnet([PackedSdk.Instance.ExtractTool(), "verify", ".", "--packages", PackedSdk.PackageFolder, .. options]);

    public void Dispose() => _repository.Dispose();
}
