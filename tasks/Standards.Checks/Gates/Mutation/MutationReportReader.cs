using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Gates.Mutation;

/// <summary>
/// Reads a report in the form of the mutation testing report schema (https://github.com/stryker-mutator/mutation-testing-elements), versions 1
/// and 2, in one pass. Of the sources only hashes are kept.
/// </summary>
internal static class MutationReportReader
{
    /// <summary>A larger report is refused.</summary>
    public const long MaxBytes = 256L * 1024 * 1024;

    private const int MaxPlace = 16_777_215;
    private const string RunAgain = "Run it again: 'dotnet stryker -r json'";

    /// <summary>Reads a report from a file.</summary>
    /// <param name="name">How findings name it.</param>
    /// <param name="path">Absolute path.</param>
    public static MutationReport Read(string name, string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            return length <= MaxBytes
                ? Read(name, RegularFile.ReadBytes(path, MaxBytes))
                : Refused(name, $"the mutation report is larger than the {MaxBytes / 1024 / 1024} MB that are read");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused(
                name, e is FileNotFoundException or DirectoryNotFoundException ? "the mutation report is not there" : "the mutation report cannot be opened");
        }
    }

    /// <summary>Reads a report to its end or to the first place where it is none.</summary>
    public static MutationReport Read(string name, ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes))
        {
            return Refused(name, "the mutation report holds a text that is no valid Unicode");
        }

        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        try
        {
            return Read(name, new Utf8JsonReader(bytes));
        }
        catch (JsonException e)
        {
            // An exception of the parser itself: no JSON from there on.
            return Refused(
                name, e is MutationFormatException ? e.Message : "the mutation report is empty, cut off or no JSON from here on", JsonPosition.Of(bytes, e));
        }
        catch (InvalidOperationException)
        {
            return Refused(name, "the mutation report holds a text that is no valid Unicode");
        }
    }

    private static MutationReport Read(string name, Utf8JsonReader reader)
    {
        reader.Read();
        Expect(ref reader, JsonTokenType.StartObject, "the report is no object");
        var (root, version) = ("", "");
        List<MutatedFile>? files = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString();
            reader.Read();
            switch (key)
            {
                case "schemaVersion":
                    version = Text(ref reader, "'schemaVersion' is no text");
                    break;
                case "projectRoot":
                    root = Text(ref reader, "'projectRoot' is no text");
                    break;
                case "files":
                    files = Files(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        // What follows the report is read too: two of them in one file are none.
        while (reader.Read())
        {
        }

        if (files is null
            || !(version is "1" or "2" || version.StartsWith("1.", StringComparison.Ordinal) || version.StartsWith("2.", StringComparison.Ordinal)))
        {
            throw new MutationFormatException(files is null ? "the report has no 'files'" : $"'schemaVersion' is {ValueText.Quote(version)}, not 1 or 2");
        }

        return new MutationReport(name, root, files, []);
    }

    private static List<MutatedFile> Files(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject, "'files' is no object");
        var files = new List<MutatedFile>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var path = reader.GetString()!;
            reader.Read();
            Expect(ref reader, JsonTokenType.StartObject, $"the file {ValueText.Quote(path)} is no object");
            string? hash = null;
            List<Mutant>? mutants = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var key = reader.GetString();
                reader.Read();
                if (key == "source")
                {
                    hash = SourceHash.Of(Text(ref reader, $"'source' of {ValueText.Quote(path)} is no text"));
                }
                else if (key == "mutants")
                {
                    mutants = Mutants(ref reader, path);
                }
                else
                {
                    reader.Skip();
                }
            }

            files.Add(hash is not null && mutants is not null
                ? new MutatedFile(path, hash, mutants)
                : throw new MutationFormatException($"the file {ValueText.Quote(path)} has no '{(hash is null ? "source" : "mutants")}'"));
        }

        return files;
    }

    private static List<Mutant> Mutants(ref Utf8JsonReader reader, string path)
    {
        Expect(ref reader, JsonTokenType.StartArray, $"'mutants' of {ValueText.Quote(path)} is no list");
        var mutants = new List<Mutant>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Expect(ref reader, JsonTokenType.StartObject, $"a mutant of {ValueText.Quote(path)} is no object");
            var (mutator, replacement, line, column) = ("", "", 0, 0);
            MutantState? state = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var key = reader.GetString();
                reader.Read();
                switch (key)
                {
                    case "mutatorName":
                        mutator = Text(ref reader, "'mutatorName' is no text");
                        break;
                    case "replacement" when reader.TokenType == JsonTokenType.String:
                        replacement = reader.GetString()!;
                        break;
                    case "location":
                        (line, column) = PlaceOf(ref reader, path);
                        break;
                    case "status":
                        var status = Text(ref reader, "'status' is no text");
                        state = StateOf(status)
                            ?? throw new MutationFormatException(
                                $"'status' of a mutant of {ValueText.Quote(path)} is {ValueText.Quote(status)}, which the schema does not know");
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            mutants.Add(
                state is { } known
                    ? new Mutant(mutator, replacement, line, column, known)
                    : throw new MutationFormatException($"a mutant of {ValueText.Quote(path)} has no 'status'"));
        }

        return mutants;
    }

    private static Position PlaceOf(ref Utf8JsonReader reader, string path)
    {
        Expect(ref reader, JsonTokenType.StartObject, "'location' is no object");
        var (line, column) = (0, 0);
        var depth = reader.CurrentDepth;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isStart = reader.ValueTextEquals("start"u8);
            reader.Read();
            if (!isStart || reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isLine = reader.ValueTextEquals("line"u8);
                reader.Read();
                if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var number) || number is < 0 or > MaxPlace)
                {
                    throw new MutationFormatException($"'location' of a mutant of {ValueText.Quote(path)} is no place");
                }

                (line, column) = isLine ? (number, column) : (line, number);
            }
        }

        return reader.CurrentDepth == depth ? new(line, column) : throw new MutationFormatException("'location' is no object");
    }

    private static MutantState? StateOf(string status) => status switch
    {
        "Killed" or "Timeout" => MutantState.Detected,
        "Survived" => MutantState.Survived,
        "NoCoverage" => MutantState.NoCoverage,
        "CompileError" or "RuntimeError" or "Ignored" => MutantState.None,
        "Pending" => MutantState.Pending,
        _ => null,
    };

    private static string Text(ref Utf8JsonReader reader, string otherwise) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new MutationFormatException(otherwise);

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string otherwise)
    {
        if (reader.TokenType != type)
        {
            throw new MutationFormatException(otherwise);
        }
    }

    private static MutationReport Refused(string name, string message, Position place = default) =>
        new(name, "", [], [new Finding(RuleCatalog.MutationReportWhole, place.In(name), message, RunAgain)]);
}
