using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Rules.LockFiles;

namespace Standards.Checks.Tests.LockFiles;

/// <summary>A project <c>src/A/A.csproj</c> for net10.0 that requests Alpha 1.2.3, and runs of the check on it.</summary>
public sealed class LockFileFixture : IDisposable
{
    public const string Path = "src/A/packages.lock.json";
    public const string Fix = "Run 'dotnet restore src/A/A.csproj --force-evaluate' and commit the lock file";

    public const string Current =
        """
        {
          "version": 1,
          "dependencies": {
            "net10.0": {
              "Alpha": {
                "type": "Direct",
                "requested": "[1.2.3, )",
                "resolved": "1.2.3",
                "contentHash": "x==",
                "dependencies": { "Beta": "1.0.0" }
              },
              "Beta": {
                "type": "Transitive",
                "resolved": "1.0.0",
                "contentHash": "y=="
              }
            }
          }
        }
        """;

    public LockFileFixture() => Facts = new ProjectFacts
    {
        Path = "src/A/A.csproj",
        Name = "A",
        OutputType = "Library",
        UsesLockFile = true,
        TargetFrameworks = ["net10.0"],
        PackageReferences = [new("Alpha", "1.2.3", false)],
        LockFilePath = System.IO.Path.Combine(Repository.Root, "src", "A", "packages.lock.json"),
    };

    public TestRepository Repository { get; } = new();

    public ProjectFacts Facts { get; }

    public void Dispose() => Repository.Dispose();

    public Finding[] Run(string lockFile, ProjectFacts? facts = null)
    {
        Repository.With(Path, lockFile);
        return Check(facts);
    }

    public Finding[] Run(byte[] lockFile)
    {
        Repository.With(Path, lockFile);
        return Check();
    }

    public Finding[] Check(ProjectFacts? facts = null) => [.. new LockFileCheck().Check(facts ?? Facts, Repository.Context())];
}
