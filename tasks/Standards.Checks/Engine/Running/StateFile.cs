using System.Security.Cryptography;
using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Engine.Running;

/// <summary>
/// The binary files in which one build leaves its results to the next. A file that is missing, cut off, damaged or of another
/// version reads as nothing (a hash of the content stands at the end), which costs a re-run and never an error. Written beside and moved over, so a build that
/// is cancelled or runs at the same time never leaves half a file.
/// </summary>
internal static class StateFile
{
    private const string Magic = "STDSTATE1";
    private const int MaxBytes = 256 * 1024 * 1024;

    /// <summary>Reads a file with <paramref name="read"/>; null when it is not there or not sound.</summary>
    public static T? TryRead<T>(string path, Func<BinaryReader, T?> read)
        where T : class
    {
        try
        {
            // A link may lead to a device without end.
            if (OutputFolders.IsLinked(path, andItself: true))
            {
                return null;
            }

            var bytes = RegularFile.ReadBytes(path, MaxBytes);
            var length = bytes.Length - SHA256.HashSizeInBytes;
            if (length < 0 || !SHA256.HashData(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length)))
            {
                return null;
            }

            using var reader = new BinaryReader(new MemoryStream(bytes, 0, length), Encoding.UTF8);
            return reader.ReadString() == Magic && reader.ReadString() == Build ? read(reader) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or ArgumentException or DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Writes a file. A folder that cannot be written to (a read-only checkout) means no state: the next build runs all checks again.</summary>
    public static void TryWrite(string path, Action<BinaryWriter> write) => AtomicFile.TryWrite(path, Serialize(write));

    /// <summary>The bytes that <see cref="TryWrite"/> would write.</summary>
    public static byte[] Serialize(Action<BinaryWriter> write)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(Build);
            write(writer);
            writer.Flush();
            writer.Write(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
        }

        return content.ToArray();
    }

    /// <summary>A number of elements. No more can follow than bytes are left, so a wrong number never reserves memory.</summary>
    /// <exception cref="FormatException">The number cannot be right.</exception>
    public static int ReadCount(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        return count >= 0 && count <= reader.BaseStream.Length - reader.BaseStream.Position ? count : throw new FormatException("impossible count");
    }

    /// <summary>Writes a list: how many there are, then each.</summary>
    public static void WriteList<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
        {
            write(writer, item);
        }
    }

    /// <summary>Writes a list of texts.</summary>
    public static void WriteTexts(BinaryWriter writer, IReadOnlyList<string> texts) => WriteList(writer, texts, static (w, text) => w.Write(text));

    /// <summary>Reads what <see cref="WriteList"/> wrote.</summary>
    /// <exception cref="FormatException">The number cannot be right.</exception>
    public static T[] ReadList<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var count = ReadCount(reader);
        if (count == 0)
        {
            return [];
        }

        var items = new T[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = read(reader);
        }

        return items;
    }

    /// <summary>Reads what <see cref="WriteTexts"/> wrote.</summary>
    /// <exception cref="FormatException">The number cannot be right.</exception>
    public static string[] ReadTexts(BinaryReader reader) => ReadList(reader, static r => r.ReadString());

    public static void Write(BinaryWriter writer, Finding finding)
    {
        Write(writer, finding.Rule);
        writer.Write(finding.Path);
        writer.Write(finding.Line);
        writer.Write(finding.Column);
        writer.Write(finding.Message);
        writer.Write(finding.Fix);
        writer.Write(finding.ValueHash);
        writer.Write(finding.ValueSalt);
        writer.Write(finding.AllowedBecause);
        writer.Write(finding.Identity);
        writer.Write(finding.IsGuess);
        writer.Write(finding.Due?.Day.DayNumber ?? -1);
        if (finding.Due is { } due)
        {
            writer.Write(due.Work);
            writer.Write(due.Owner);
        }
    }

    public static Finding ReadFinding(BinaryReader reader) => new(
        ReadRule(reader),
        reader.ReadString(),
        reader.ReadInt32(),
        reader.ReadInt32(),
        reader.ReadString(),
        reader.ReadString())
    {
        ValueHash = reader.ReadString(),
        ValueSalt = reader.ReadString(),
        AllowedBecause = reader.ReadString(),
        Identity = reader.ReadString(),
        IsGuess = reader.ReadBoolean(),
        Due = ReadDue(reader),
    };

    private static DueWork? ReadDue(BinaryReader reader) => reader.ReadInt32() is var day && day < 0 ? null
        : day > DateOnly.MaxValue.DayNumber ? throw new FormatException("impossible day")
        : new DueWork(DateOnly.FromDayNumber(day), reader.ReadString()) { Owner = reader.ReadString() };

    // A declared rule stands in no catalog, so it is written whole.
    public static void Write(BinaryWriter writer, RuleDescriptor rule)
    {
        writer.Write(rule.Id);
        if (rule.Id.StartsWith("STD", StringComparison.Ordinal))
        {
            return;
        }

        writer.Write(rule.Title);
        writer.Write(rule.Category);
        writer.Write((byte)rule.Kind);
        writer.Write((byte)rule.Local);
        writer.Write((byte)rule.Ci);
        writer.Write(rule.Tier);
        writer.Write(string.Join(' ', rule.Clauses));
        writer.Write(rule.HelpLink);
    }

    public static RuleDescriptor ReadRule(BinaryReader reader)
    {
        var id = reader.ReadString();
        if (id.StartsWith("STD", StringComparison.Ordinal))
        {
            return RuleCatalog.Find(id) ?? throw new FormatException("unknown rule");
        }

        return new RuleDescriptor(
            id,
            reader.ReadString(),
            reader.ReadString(),
            (RuleKind)reader.ReadByte(),
            (Severity)reader.ReadByte(),
            (Severity)reader.ReadByte(),
            reader.ReadInt32(),
            reader.ReadString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            HelpLink = reader.ReadString(),
        };
    }

    // The module's identity changes with every compilation of the engine, so no state outlives the code that wrote it.
    private static string Build => typeof(StateFile).Module.ModuleVersionId.ToString("N");
}
