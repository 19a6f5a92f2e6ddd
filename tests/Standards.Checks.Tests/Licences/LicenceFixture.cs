using System.Text;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Licences;

namespace Standards.Checks.Tests.Licences;

/// <summary>A project <c>src/A/A.csproj</c> that was restored, with packages in a folder of their own, and runs of the check on it.</summary>
public sealed class LicenceFixture : IDisposable
{
    public const string Project = "src/A/A.csproj";
    public const string LockFile = "src/A/packages.lock.json";

    private readonly List<ResolvedLibrary> _resolved = [];
    private readonly Dictionary<string, AssetsLibrary> _libraries = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<DirectDependency> _direct = [];

    public TestRepository Repository { get; } = new();

    public string Folder => Path.Combine(Repository.Root, "packages");

    public void Dispose() => Repository.Dispose();

    /// <summary>A package that the project asks for.</summary>
    public LicenceFixture Direct(
        string id,
        string licence,
        string[]? dependencies = null,
        bool isPrivate = false,
        bool hasRuntime = true,
        string more = "",
        params (string Path, string Text)[] files)
    {
        _direct.Add(new DirectDependency(id, "[1.0.0, )", false, isPrivate));
        return Transitive(id, licence, dependencies, hasRuntime, more, files);
    }

    /// <summary>A package that another one brings.</summary>
    public LicenceFixture Transitive(
        string id, string licence, string[]? dependencies = null, bool hasRuntime = true, string more = "", params (string Path, string Text)[] files)
    {
        var path = $"{id.ToLowerInvariant()}/1.0.0";
        _resolved.Add(new ResolvedLibrary(id, "1.0.0", false, dependencies ?? [], hasRuntime));
        _libraries[AssetsFile.LibraryKey(id, "1.0.0")] = new AssetsLibrary(id, "1.0.0", false, "", path, [.. files.Select(f => f.Path)]);
        Write($"{path}/{id.ToLowerInvariant()}.nuspec", $"<package><metadata><id>{id}</id><version>1.0.0</version>{licence}{more}</metadata></package>");
        foreach (var (file, text) in files)
        {
            Write($"{path}/{file}", text);
        }

        return this;
    }

    /// <summary>A project that the project references, and what it brings.</summary>
    public LicenceFixture Reference(string name, params string[] dependencies)
    {
        _resolved.Add(new ResolvedLibrary(name, "1.0.0", true, dependencies, true));
        return this;
    }

    public static string Expression(string expression) => $"""<license type="expression">{expression}</license>""";

    public AssetsFile Assets() => new(
        [new AssetsTarget("net10.0", "", _resolved)],
        _libraries,
        [Folder],
        new AssetsProject("A", "1.0.0", [new AssetsFramework("net10.0", _direct, [])]));

    public RestoredPackages Packages() => new(Assets(), new PackageFolder([Folder]));

    /// <summary>The findings, with the project file and the lock file as they were written before.</summary>
    public IReadOnlyList<Finding> Check(LicencePolicy? policy = null, bool isTest = false)
    {
        var facts = new ProjectFacts
        {
            Path = Project,
            Name = "A",
            OutputType = "Library",
            IsTestProject = isTest,
            UsesLockFile = true,
            LockFilePath = Path.Combine(Repository.Root, "src", "A", "packages.lock.json"),
            Packages = Packages(),
        };
        var rules = Policy.Default.With(new DependencyPolicy { Licences = policy ?? new LicencePolicy() });
        return [.. new LicenceCheck().Check(facts, Repository.Context(rules))];
    }

    public string PathOf(string path) => Path.Combine(Folder, path.Replace('/', Path.DirectorySeparatorChar));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text, new UTF8Encoding(false));
    }
}
