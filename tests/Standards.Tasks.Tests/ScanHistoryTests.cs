using System.Security.Cryptography;
using Standards.Tests.Shared;

namespace Standards.Tasks.Tests;

public sealed class ScanHistoryTests : IDisposable
{
    private readonly RecordingEngine _engine = new();
    private readonly string _root = Directory.CreateTempSubdirectory("standards-tasks-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("", false, true)]
    [InlineData("false", false, true)]
    [InlineData("true", false, false)]
    [InlineData("yes", false, false)]
    [InlineData("", true, false)]
    [InlineData("false", true, false)]
    public void Search_of_the_history_fails_over_a_secret_where_it_has_to(string given, bool ci, bool passes)
    {
        var lines = Enumerable.Range(0, 14).Select(i => Convert.ToBase64String(SHA512.HashData([(byte)i]))[..64]);
        File.WriteAllText(
            Path.Combine(_root, "key.pem"), $"-----BEGIN RSA {"PRIVATE"} KEY-----\n{string.Join('\n', lines)}\n-----END RSA {"PRIVATE"} KEY-----\n");
        Git("init", "-q");
        Git("add", "key.pem");
        Git("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-q", "-m", "a");
        using var task = new ScanHistory { BuildEngine = _engine, Facts = [$"root={_root}", $"ci={ci}"], FailOnSecrets = given, Date = TestDay.Text };

        Assert.Equal(passes, task.Execute());

        Assert.Equal((passes ? 0 : 1, passes ? 1 : 0), (_engine.Errors.Count, _engine.Warnings.Count));
    }

    private void Git(params string[] arguments)
    {
        using var git = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", arguments) { WorkingDirectory = _root })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
