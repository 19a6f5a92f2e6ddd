using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Standards.Checks.LockFiles;

/// <summary>
/// Reads a lock file token by token. Versions 1 and 2 hold <c>dependencies</c> → framework → package; version 3, which restore
/// writes when two target frameworks of a project are the same framework, holds alias → <c>dependencies</c> → package.
/// </summary>
internal ref struct LockFileReader
{
    // Deeper than any lock file; the reader refuses the rest before it costs anything.
    private const int MaxDepth = 16;

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
        var sections = new List<LockFileSection>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (NextProperty(seen, "key", out var name))
        {
            // NuGet writes the version first; a file that was sorted by hand is read as one of version 1 or 2.
            switch (name)
            {
                case "version":
                    version = ReadVersion();
                    break;
                case "dependencies" when version < 3:
                    ReadSections(sections);
                    break;
                default:
                    if (version == 3)
                    {
                        ReadAlias(name, sections);
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
        return new LockFile(sections);
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

    private void ReadSections(List<LockFileSection> sections)
    {
        json.Read();
        Expect(JsonTokenType.StartObject, "an object");
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (NextProperty(seen, "target framework", out var framework))
        {
            ReadSection(framework, sections);
        }
    }

    private void ReadAlias(string alias, List<LockFileSection> sections)
    {
        var (line, column) = (cursor.Line, cursor.Column);
        var before = sections.Count;
        json.Read();
        Expect(JsonTokenType.StartObject, "an object");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextProperty(seen, "key", out var name))
        {
            if (name == "dependencies")
            {
                ReadSection(alias, sections);
            }
            else
            {
                Skip();
            }
        }

        if (sections.Count == before && !IsRuntime(alias))
        {
            sections.Add(new LockFileSection(alias, line, column, []));
        }
    }

    private void ReadSection(string framework, List<LockFileSection> sections)
    {
        if (IsRuntime(framework))
        {
            Skip();
            return;
        }

        var (line, column) = (cursor.Line, cursor.Column);
        var entries = new List<LockFileEntry>();
        json.Read();
        Expect(JsonTokenType.StartObject, "an object");
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (NextProperty(seen, "package", out var id))
        {
            entries.Add(ReadEntry(id));
        }

        sections.Add(new LockFileSection(framework, line, column, entries));
    }

    private LockFileEntry ReadEntry(string id)
    {
        var (line, column) = (cursor.Line, cursor.Column);
        LockFileEntryKind? kind = null;
        var requested = "";
        json.Read();
        Expect(JsonTokenType.StartObject, "an object");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextProperty(seen, "key", out var name))
        {
            switch (name)
            {
                case "type":
                    kind = Kind(ReadString());
                    break;
                case "requested":
                    requested = ReadString();
                    break;
                case "resolved" or "contentHash":
                    ReadString();
                    break;
                default:
                    Skip();
                    break;
            }
        }

        return kind is { } known ? new LockFileEntry(id, known, requested, line, column) : throw Error($"has no 'type' for package '{id}'");
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

    // Packages of runtime identifiers follow from those of the framework and are compared by a rule of their own.
    private static bool IsRuntime(string framework) => framework.Contains('/');
}
