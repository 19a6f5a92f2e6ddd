using System.Text;
using System.Text.Json;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Rules.Advisories;
using Standards.Checks.Rules.Advisories.Audits;
using Standards.Checks.Rules.Advisories.Files;

namespace Standards.Checks.Tests.Advisories;

/// <summary>A project <c>src/A/A.csproj</c> that was restored, by an assets file as restore writes it, and runs of the checks on it.</summary>
public sealed class AdvisoryFixture : IDisposable
{
    public const string Project = "src/A/A.csproj";
    public const string Saved = "eng/advisories.json";

    private readonly List<string> _targets = [];
    private readonly List<string> _libraries = [];
    private readonly List<string> _direct = [];
    private readonly List<string> _logs = [];

    public TestRepository Repository { get; } = new();

    /// <summary>More of <c>project.restore</c>, after the audit; as JSON members.</summary>
    public string Restore { get; set; } = """ "sources": { "https://api.nuget.org/v3/index.json": {} } """;

    public string Audit { get; set; } = """{ "enableAudit": "true", "auditLevel": "low", "auditMode": "all" }""";

    public bool IsPullRequest { get; set; }

    public bool IsAudited { get; set; } = true;

    public AdvisoryPolicy Policy { get; set; } = new();

    public DateTimeOffset Now { get; set; } = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    public Dictionary<string, (string Path, int Line, int Column)> Places { get; } = [];

    public void Dispose() => Repository.Dispose();

    public AdvisoryFixture Direct(string id, string version, params string[] dependencies) => Asked(id, version, "", dependencies);

    /// <summary>A package that the project asks for, with more members of its entry.</summary>
    public AdvisoryFixture Asked(string id, string version, string more, params string[] dependencies)
    {
        _direct.Add($"\"{id}\": {{ \"target\": \"Package\", \"version\": \"[{version}, )\"{more} }}");
        return Transitive(id, version, dependencies);
    }

    public AdvisoryFixture Transitive(string id, string version, params string[] dependencies)
    {
        _targets.Add(
            $"\"{id}/{version}\": {{ \"type\": \"package\", \"dependencies\": {{ {string.Join(", ", dependencies.Select(d => $"\"{d}\": \"1.0.0\""))} }}, "
                + $"\"runtime\": {{ \"lib/net10.0/{id}.dll\": {{}} }} }}");
        _libraries.Add($"\"{id}/{version}\": {{ \"type\": \"package\", \"path\": \"{id.ToLowerInvariant()}/{version}\" }}");
        return this;
    }

    /// <summary>A project that the project references, and what it brings.</summary>
    public AdvisoryFixture Reference(string name, params string[] dependencies)
    {
        _targets.Add(
            $"\"{name}/1.0.0\": {{ \"type\": \"project\", \"dependencies\": {{ {string.Join(", ", dependencies.Select(d => $"\"{d}\": \"1.0.0\""))} }} }}");
        _libraries.Add($"\"{name}/1.0.0\": {{ \"type\": \"project\", \"path\": \"../{name}\" }}");
        return this;
    }

    public AdvisoryFixture Warned(string code, string id, string version, string url) =>
        Log(code, $"Package '{id}' {version} has a known high severity vulnerability, {url}", id);

    public AdvisoryFixture Log(string code, string message, string id = "")
    {
        _logs.Add(
            $"{{ \"code\": \"{code}\", \"level\": \"Warning\", \"message\": "
                + $"{JsonSerializer.Serialize(message)}{(id.Length > 0 ? $", \"libraryId\": \"{id}\"" : "")} }}");
        return this;
    }

    public AdvisoryFixture Save(string text) => Save(Encoding.UTF8.GetBytes(text));

    public AdvisoryFixture Save(byte[] content)
    {
        Repository.With(Saved, content);
        Policy = Policy with { File = Saved };
        return this;
    }

    /// <summary>One advisory in OSV's format.</summary>
    public static string Osv(
        string id, string package, string events, string more = "", string severity = "HIGH", string published = "2026-01-30T12:00:00Z") => $$"""
        { "id": "{{id}}", "modified": "2026-01-30T13:00:00Z", "published": "{{published}}", {{more}}
          "affected": [ { "package": { "ecosystem": "NuGet", "name": "{{package}}" }, "ranges": [ { "type": "ECOSYSTEM", "events": [ {{events}} ] } ] } ],
          "database_specific": { "severity": "{{severity}}" } }
        """;

    public AssetsFile Assets() => AssetsFileReader.Read(Encoding.UTF8.GetBytes($$"""
        {
          "version": 3,
          "targets": { "net10.0": { {{string.Join(", ", _targets)}} } },
          "libraries": { {{string.Join(", ", _libraries)}} },
          "packageFolders": { },
          "project": {
            "version": "1.0.0",
            "restore": { "projectName": "A", "restoreAuditProperties": {{Audit}}, {{Restore}} },
            "frameworks": { "net10.0": { "targetAlias": "net10.0", "dependencies": { {{string.Join(", ", _direct)}} } } }
          },
          "logs": [ {{string.Join(", ", _logs)}} ]
        }
        """));

    /// <summary>The findings of all checks over restored packages that have to do with advisories.</summary>
    public IReadOnlyList<Finding> Check()
    {
        var facts = new ProjectFacts
        {
            Path = Project,
            Name = "A",
            OutputType = "Library",
            Packages = new RestoredPackages(Assets(), new PackageFolder([])),
            IsPullRequest = IsPullRequest,
            IsAudited = IsAudited,
        }.With(Policy.File.Length > 0 ? AdvisorySet.Load(Repository.Root, Policy.File, CancellationToken.None) : null).With(new AuditPlaces(Places));
        var context = Context() with { Now = Now };
        return
        [
            .. new VulnerabilityCheck().Check(facts, context),
            .. new AuditCheck().Check(facts, context),
            .. new DeprecatedPackageCheck().Check(facts, context),
        ];
    }

    /// <summary>The findings about the saved file.</summary>
    public IReadOnlyList<Finding> CheckFile()
    {
        var context = Context() with { Today = DateOnly.FromDateTime(Now.UtcDateTime) };
        var check = new AdvisoryFileCheck();
        return [.. check.Check([.. context.Snapshot.Files.Where(f => check.DependsOn(f, context))], context)];
    }

    private CheckContext Context() => Repository.Context(Standards.Checks.Policies.Policy.Default.With(new DependencyPolicy { Advisories = Policy }));
}
