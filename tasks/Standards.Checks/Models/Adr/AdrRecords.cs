using System.Collections.Concurrent;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Models.Adr;

/// <summary>The decision records that were read in one run.</summary>
internal sealed class AdrRecords
{
    private readonly ConcurrentDictionary<SourceFile, AdrRecord> _records = new(ReferenceEqualityComparer.Instance);

    /// <summary>The record of a file, read when it is first asked for.</summary>
    public AdrRecord GetOrRead(SourceFile file, Func<AdrRecord> read) => _records.GetOrAdd(file, static (_, read) => read(), read);
}
