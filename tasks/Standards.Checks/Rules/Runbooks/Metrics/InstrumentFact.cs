using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Runbooks.Metrics;

/// <summary>Reads the instruments of a C# file. Bytes are searched first, so that most files are never decoded.</summary>
internal sealed class InstrumentFact : IFileFact<InstrumentFacts>
{
    private const int MaxBytes = 4 * 1024 * 1024;

    /// <inheritdoc/>
    public string Name => "instruments";

    /// <inheritdoc/>
    public InstrumentFacts Read(SourceFile file)
    {
        if (file.Size > MaxBytes)
        {
            // Generated: nobody writes instruments into such a file by hand.
            return InstrumentFacts.None;
        }

        var bytes = file.ReadBytes(MaxBytes).AsSpan();
        var mayCreate = bytes.IndexOf("Create"u8) >= 0
            && (bytes.IndexOf("Counter"u8) >= 0 || bytes.IndexOf("Histogram"u8) >= 0 || bytes.IndexOf("Gauge"u8) >= 0 || bytes.IndexOf("Summary"u8) >= 0);
        return mayCreate || IsAttributed(bytes) || bytes.IndexOf("const string"u8) >= 0 ? InstrumentReader.Read(file.ReadText(MaxBytes)) : InstrumentFacts.None;
    }

    /// <inheritdoc/>
    public void Save(BinaryWriter writer, InstrumentFacts fact)
    {
        Write(writer, fact.Names);
        Write(writer, fact.Constants);
        writer.Write(fact.UsesConstants);
        writer.Write(fact.IsComputed);
    }

    /// <inheritdoc/>
    public InstrumentFacts Load(BinaryReader reader)
    {
        var (names, constants, usesConstants, isComputed) = (Read(reader), Read(reader), reader.ReadBoolean(), reader.ReadBoolean());
        return names.Length == 0 && constants.Length == 0 && !usesConstants && !isComputed
            ? InstrumentFacts.None
            : new InstrumentFacts { Names = names, Constants = constants, UsesConstants = usesConstants, IsComputed = isComputed };
    }

    private static bool IsAttributed(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("[Counter"u8) >= 0 || bytes.IndexOf("[Histogram"u8) >= 0 || bytes.IndexOf("[Gauge"u8) >= 0;

    private static void Write(BinaryWriter writer, IReadOnlyList<string> values)
    {
        writer.Write(values.Count);
        foreach (var value in values)
        {
            writer.Write(value);
        }
    }

    private static string[] Read(BinaryReader reader)
    {
        var values = new string[reader.ReadInt32()];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = reader.ReadString();
        }

        return values;
    }
}
