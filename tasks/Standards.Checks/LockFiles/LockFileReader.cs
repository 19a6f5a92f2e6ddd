using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Standards.Checks.Findings;

namespace Standards.Checks.LockFiles;

/// <summary>
/// Reads a lock file token by token. Versions 1 and 2 hold <c>dependencies</c> → framework → package; version 3, which restore
/// writes when two target frameworks of a project are the same framework, holds alias → <c>dependencies</c> → package.
/// </summary>
internal ref struct LockFileReader
{
    // Deeper than any lock file; the reader refuses the rest before it costs anything.
    private const int MaxDepth = 16;

    // Restore writes two spaces a level and every key on a line of its own.
    private const int RootColumn = 3;
    private const int EntryColumn = 7;
    private const int KeyColumn = 9;

    private readonly List<LockFileOddity> oddities = [];
    private readonly List<LockFileSection> sections = [];
    private readonly List<LockFileSection> runtimeSections = [];
    private Utf8JsonReader json;
    private TextCursor cursor;

    private LockFileReader(ReadOnlySpan<byte> text)
    {
        json = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MaxDepth });
        cursor = new TextCursor(text);
    }

    /// <param name="bytes">The whole file, with or without byte order mark.</param>
    /// <exception cref="LockFileFormatException">The file is not a lock file.</exception>
    public static LockFile Read(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        try
        {
            if (!Utf8.IsValid(text))
            {
                throw NoText(text);
            }

            var reader = new LockFileReader(text);
            return reader.ReadFile();
        }
        catch (JsonException e)
        {
            throw MarkerIn(text) ?? Malformed(text, e);
        }
        catch (LockFileFormatException)
        {
            if (MarkerIn(text) is { } marker)
            {
                throw marker;
            }

            throw;
        }
    }

    private static LockFileFormatException? MarkerIn(ReadOnlySpan<byte> text) =>
        ConflictMarkers.FirstLine(text) is var line and > 0 ? new LockFileFormatException("has merge conflict markers", line, 1) : null;

    private static LockFileFormatException NoText(ReadOnlySpan<byte> text)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(text[offset..], out _, out var length) == OperationStatus.Done)
        {
            offset += length;
        }

        var position = new TextCursor(text);
        position.MoveTo(offset);
        return new LockFileFormatException("is not UTF-8 text", position.Line, position.Column);
    }

    private static LockFileFormatException Malformed(ReadOnlySpan<byte> text, JsonException e)
    {
        var lineStart = 0;
        for (var feeds = e.LineNumber ?? 0; feeds > 0; feeds--)
        {
            lineStart += text[lineStart..].IndexOf((byte)'\n') + 1;
        }

        var position = new TextCursor(text);
        position.MoveTo(lineStart + (e.BytePositionInLine ?? 0));
        return new LockFileFormatException("is not valid JSON", position.Line, position.Column);
    }

    private LockFile ReadFile()
    {
        json.Read();
        Expect(JsonTokenType.StartObject, "an object");
        var version = 0;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (NextProperty(seen, "key", out var name))
        {
            NoteIndentation(RootColumn);

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
                        Skip();
                    }

                    break;
            }
        }

        if (version == 0)
        {
            throw Error("has no 'version'");
        }

        // Throws when something follows.
        json.Read();
        return new LockFile(sections) { RuntimeSections = runtimeSections, Oddities = oddities };
    }

    private int ReadVersion()
    {
        json.Read();
        if (json.TokenType != JsonTokenType.Number || !json.TryGetInt32(out var version) || version < 1)
        {
            throw Error("has a 'version' that is no positive number");
        }

        return version <= 3 ? version : throw Error($"has version {version}, newer than the versions 1 to 3 that are known");
    }

    private void ReadSections()
    {
        json.Read();
        Expect(JsonTokenType.StartObject, "an object");
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (NextProperty(seen, "target framework", out var framework))
        {
            ReadSection(framework);
        }
    }

    private void ReadAlias(string alias)
    {
        var (line, column) = (cursor.Line, cursor.Column);
        var before = sections.Count + runtimeSections.Count;
        json.Read();
        Expect(JsonTokenType.StartObject, "an object");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextProperty(seen, "key", out var name))
        {
            if (name == "dependencies")
            {
                ReadSection(alias);
            }
            else
            {
                Skip();
            }
        }

        if (sections.Count + runtimeSections.Count == before)
        {
            SectionsOf(alias).Add(new LockFileSection(alias, line, column, []));
        }
    }

    private void ReadSection(string framework)
    {
        var (line, column) = (cursor.Line, cursor.Column);
        var entries = new List<LockFileEntry>();
        json.Read();
        Expect(JsonTokenType.StartObject, "an object");
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (NextProperty(seen, "package", out var id))
        {
            NoteIndentation(EntryColumn);
            entries.Add(ReadEntry(id));
        }

        SectionsOf(framework).Add(new LockFileSection(framework, line, column, entries));
    }

    private LockFileEntry ReadEntry(string id)
    {
        var (line, column) = (cursor.Line, cursor.Column);
        LockFileEntryKind? kind = null;
        var (requested, resolved, hash) = ("", "", "");
        var (resolvedLine, hashLine) = (line, line);
        IReadOnlyList<LockFileDependency> dependencies = [];
        var last = -1;
        json.Read();
        Expect(JsonTokenType.StartObject, "an object");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextProperty(seen, "key", out var name))
        {
            NoteIndentation(KeyColumn);
            NoteKey(id, name, ref last);
            switch (name)
            {
                case "type":
                    kind = Kind(ReadString());
                    break;
                case "requested":
                    requested = ReadString();
                    break;
                case "resolved":
                    resolvedLine = cursor.Line;
                    resolved = ReadString();
                    break;
                case "contentHash":
                    hashLine = cursor.Line;
                    hash = ReadString();
                    break;
                case "dependencies":
                    dependencies = ReadDependencies();
                    break;
                default:
                    Skip();
                    break;
            }
        }

        return new LockFileEntry(id, kind ?? throw Error($"has no 'type' for package '{id}'"), requested, line, column)
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
        json.Read();
        Expect(JsonTokenType.StartObject, "an object");
        var dependencies = new List<LockFileDependency>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (NextProperty(seen, "dependency", out var id))
        {
            dependencies.Add(new LockFileDependency(id, "", cursor.Line, cursor.Column) { Range = ReadString() });
        }

        return dependencies;
    }

    private LockFileEntryKind Kind(string type) => type switch
    {
        "Direct" => LockFileEntryKind.Direct,
        "Transitive" => LockFileEntryKind.Transitive,
        "CentralTransitive" => LockFileEntryKind.CentralTransitive,
        "Project" => LockFileEntryKind.Project,
        _ => throw Error($"has the unknown type '{type}'"),
    };

    /// <summary>Moves to the next property of the object and the cursor with it; false at the end of the object.</summary>
    private bool NextProperty(HashSet<string> seen, string what, out string name)
    {
        json.Read();
        cursor.MoveTo(json.TokenStartIndex);
        if (json.TokenType == JsonTokenType.EndObject)
        {
            name = "";
            return false;
        }

        name = Text();
        return seen.Add(name) ? true : throw Error($"has the {what} '{name}' twice");
    }

    private string ReadString()
    {
        json.Read();
        Expect(JsonTokenType.String, "a string");
        return Text();
    }

    private string Text()
    {
        try
        {
            return json.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair as an escape: valid JSON, but no text.
            throw Error("has a string that is no text");
        }
    }

    private void Skip()
    {
        json.Read();
        json.Skip();
    }

    private void Expect(JsonTokenType type, string what)
    {
        if (json.TokenType != type)
        {
            throw Error($"has something else where {what} is expected");
        }
    }

    private LockFileFormatException Error(string reason)
    {
        cursor.MoveTo(json.TokenStartIndex);
        return new LockFileFormatException(reason, cursor.Line, cursor.Column);
    }

    private readonly List<LockFileSection> SectionsOf(string framework) => framework.Contains('/') ? runtimeSections : sections;

    private readonly void NoteIndentation(int column)
    {
        if (cursor.Column != column)
        {
            Note(LockFileOddityKind.Indentation, $"a key stands in column {cursor.Column}, where NuGet writes it in column {column}");
        }
    }

    private readonly void NoteKey(string id, string key, ref int last)
    {
        var rank = key switch { "type" => 0, "requested" => 1, "resolved" => 2, "contentHash" => 3, "dependencies" => 4, _ => -1 };
        if (rank < 0)
        {
            Note(LockFileOddityKind.UnknownKey, $"package {ValueText.Quote(id)} has the key {ValueText.Quote(key)}, which NuGet never writes");
        }
        else if (rank < last)
        {
            Note(LockFileOddityKind.KeyOrder, $"package {ValueText.Quote(id)} has the key '{key}' behind one that NuGet writes after it");
        }
        else
        {
            last = rank;
        }
    }

    private readonly void Note(LockFileOddityKind kind, string text)
    {
        if (!oddities.Exists(oddity => oddity.Kind == kind))
        {
            oddities.Add(new LockFileOddity(kind, cursor.Line, cursor.Column, text));
        }
    }
}
