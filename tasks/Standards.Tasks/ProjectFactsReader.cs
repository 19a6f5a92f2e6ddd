using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Text;

namespace Standards.Tasks;

/// <summary>Reads from <c>project.facts</c> what evaluation knows of a project; the target <c>_StandardsWriteFacts</c> writes it.</summary>
internal static class ProjectFactsReader
{
    /// <summary>The facts that all stages share; each adds its own.</summary>
    /// <param name="facts">The lines.</param>
    /// <param name="path">Repository-relative path of the project file.</param>
    public static ProjectFacts Read(FactLines facts, string path) => new()
    {
        Path = path,
        Name = Path.GetFileNameWithoutExtension(path),
        OutputType = facts.Of("outputType"),
        IsTestProject = facts.Is("test"),
        IsPrimaryFramework = facts.Is("primary"),
        TargetFramework = facts.Of("framework"),
        TargetFrameworks = facts.List("frameworks") is { Count: > 0 } several ? several : [facts.Of("framework")],
        PackageReferences = PackageReferenceReader.Read(facts),
        UsesLockFile = facts.Is("locks"),
        LockFilePath = facts.Of("lockFile"),
        RuntimeIdentifiers = [.. facts.List("runtimes").Distinct(StringComparer.OrdinalIgnoreCase)],
        NetSdkVersion = facts.Of("dotnet"),
        Base = facts.Of("base"),
        Versioning = facts.Of("versioning"),
        VersionFile = facts.Of("versionFile"),
    };
}
