using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Adr;

namespace Standards.Checks.Rules.Adr;

/// <summary>All records of the folder, those that cannot be read included by name.</summary>
internal sealed class AdrSet
{
    private readonly Dictionary<string, AdrRecord> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<int, AdrRecord> _byNumber = [];

    private AdrSet(IReadOnlyList<AdrRecord> records)
    {
        Records = records;
        foreach (var record in records)
        {
            _byName[record.Name.Text] = record;
            if (record.Name.Number is { } number)
            {
                _byNumber.TryAdd(number, record);
            }
        }
    }

    /// <summary>In ordinal order of their paths.</summary>
    public IReadOnlyList<AdrRecord> Records { get; }

    public static AdrSet Read(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var records = new List<AdrRecord>(files.Count);
        foreach (var file in files)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            try
            {
                records.Add(AdrReader.Read(file, context) with { IsTracked = file.IsTracked });
            }
            catch (UnreadableFileException)
            {
                // AdrRecordCheck reports it; its number still counts.
                records.Add(new AdrRecord { Path = file.Path, Name = AdrFileName.Parse(file.Name), IsTracked = file.IsTracked });
            }
        }

        return new AdrSet(records);
    }

    /// <summary>The record with a file name (exact case), or null.</summary>
    public AdrRecord? Find(string fileName) => _byName.GetValueOrDefault(fileName);

    /// <summary>The first record with a number, or null.</summary>
    public AdrRecord? Find(int number) => _byNumber.GetValueOrDefault(number);

    /// <summary>The record at the other end of a relation, or null.</summary>
    public AdrRecord? Find(AdrRelation relation) => relation switch
    {
        { FileName: { } name } => Find(name),
        { Number: { } number } => Find(number),
        _ => null,
    };
}
