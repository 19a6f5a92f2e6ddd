using System.Text;
using System.Text.Unicode;
using Standards.Checks.Foundation.Json;

namespace Standards.Checks.Models.LockFiles;

/// <summary>
/// Reads a lock file token by token. Versions 1 and 2 hold <c>dependencies</c> → framework → package; version 3, which restore
/// writes when two target frameworks of a project are the same framework, holds alias → <c>dependencies</c> → package.
/// </summary>
internal ref struct LockFileReader
{
    // Restore writes two spaces a level and every key on a line of its own.
    /// <summary>The largest lock file that is read, in bytes.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private const int RootColumn = 3;
    private const int EntryColumn = 7;
    private const int KeyColumn = 9;

    private readonly LockFileOddities _oddities = new();
    private readonly List<LockFileSection> _sections = [];
    private readonly List<LockFileSection> _runtimeSections = [];
    private LockFileTokens _tokens;

    private LockFileReader(ReadOnlySpan<byte> text) => _tokens = new LockFileTokens(text);

    /// <param name="bytes">The whole file, with or without byte order mark.</param>
    /// <exception cref="LockFileFormatException">The file is not a lock file.</exception>
    public static LockFile Read(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        try
        {
            if (!Utf8.IsValid(text))
            {
                throw LockFileFault.NoText(text);
            }

            var reader = new LockFileReader(text);
            return reader.ReadFile();
        }
        catch (JsonFormatException e)
        {
            throw LockFileFault.Marker(text) ?? LockFileFault.NoJson(e);
        }
        catch (LockFileFormatException)
        {
            if (LockFileFault.Marker(text) is { } marker)
            {
                throw marker;
            }

            throw;
        }
    }

    private LockFile ReadFile()
    {
        _tokens.EnterObject();
        var version = 0;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (_tokens.NextProperty(seen, "key", out var name))
        {
            _oddities.Indentation(_tokens.Position, RootColumn);

            // NuGet writes the version first; a file that was sorted by hand is read as one of version 1 or 2.
            switch (name)
            {
                case "version":
                    version = ReadVersion();
                    break;
                case "dependencies" when version < 3:
                    ReadSections();
                    break;
                default:
                    if (version == 3)
                    {
                        ReadAlias(name);
                    }
                    else
                    {
                        _tokens.Skip();
                    }

                    break;
            }
        }

        if (version == 0)
        {
            throw _tokens.Error("has no 'version'");
        }

        _tokens.End();
        return new LockFile(_sections) { RuntimeSections = _runtimeSections, Oddities = _oddities.Found };
    }

    private int ReadVersion()
    {
        if (_tokens.ReadNumber() is not { } version || version < 1)
        {
            throw _tokens.Error("has a 'version' that is no positive number");
        }

        return version <= 3 ? version : throw _tokens.Error($"has version {version}, newer than the versions 1 to 3 that are known");
    }

    private void ReadSections()
    {
        _tokens.EnterObject();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (_tokens.NextProperty(seen, "target framework", out var framework))
        {
            ReadSection(framework);
        }
    }

    private void ReadAlias(string alias)
    {
        var (line, column) = _tokens.Position;
        var before = _sections.Count + _runtimeSections.Count;
        _tokens.EnterObject();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_tokens.NextProperty(seen, "key", out var name))
        {
            if (name == "dependencies")
            {
                ReadSection(alias);
            }
            else
            {
                _tokens.Skip();
            }
        }

        if (_sections.Count + _runtimeSections.Count == before)
        {
            SectionsOf(alias).Add(new LockFileSection(alias, line, column, []));
        }
    }

    private void ReadSection(string framework)
    {
        var (line, column) = _tokens.Position;
        var entries = new List<LockFileEntry>();
        _tokens.EnterObject();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (_tokens.NextProperty(seen, "package", out var id))
        {
            _oddities.Indentation(_tokens.Position, EntryColumn);
            entries.Add(ReadEntry(id));
        }

        SectionsOf(framework).Add(new LockFileSection(framework, line, column, entries));
    }

    private LockFileEntry ReadEntry(string id)
    {
        var (line, column) = _tokens.Position;
        LockFileEntryKind? kind = null;
        var (requested, resolved, hash) = ("", "", "");
        var (resolvedLine, hashLine) = (line, line);
        IReadOnlyList<LockFileDependency> dependencies = [];
        var last = -1;
        _tokens.EnterObject();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_tokens.NextProperty(seen, "key", out var name))
        {
            _oddities.Indentation(_tokens.Position, KeyColumn);
            _oddities.Key(_tokens.Position, id, name, ref last);
            switch (name)
            {
                case "type":
                    kind = Kind(_tokens.ReadString());
                    break;
                case "requested":
                    requested = _tokens.ReadString();
                    break;
                case "resolved":
                    resolvedLine = _tokens.Position.Line;
                    resolved = _tokens.ReadString();
                    break;
                case "contentHash":
                    hashLine = _tokens.Position.Line;
                    hash = _tokens.ReadString();
                    break;
                case "dependencies":
                    dependencies = ReadDependencies();
                    break;
                default:
                    _tokens.Skip();
                    break;
            }
        }

        return new LockFileEntry(id, kind ?? throw _tokens.Error($"has no 'type' for package '{id}'"), requested, line, column)
        {
            Resolved = resolved,
            ResolvedLine = resolvedLine,
            ContentHash = hash,
            ContentHashLine = hashLine,
            Dependencies = dependencies,
        };
    }

    private List<LockFileDependency> ReadDependencies()
    {
        _tokens.EnterObject();
        var dependencies = new List<LockFileDependency>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (_tokens.NextProperty(seen, "dependency", out var id))
        {
            dependencies.Add(new LockFileDependency(id, "", _tokens.Position.Line, _tokens.Position.Column) { Range = _tokens.ReadString() });
        }

        return dependencies;
    }

    private LockFileEntryKind Kind(string type) => type switch
    {
        "Direct" => LockFileEntryKind.Direct,
        "Transitive" => LockFileEntryKind.Transitive,
        "CentralTransitive" => LockFileEntryKind.CentralTransitive,
        "Project" => LockFileEntryKind.Project,
        _ => throw _tokens.Error($"has the unknown type '{type}'"),
    };

    private readonly List<LockFileSection> SectionsOf(string framework) => framework.Contains('/') ? _runtimeSections : _sections;
}
