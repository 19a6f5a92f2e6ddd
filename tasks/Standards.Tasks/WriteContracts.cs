using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Commands.Contracts;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Snapshots;

namespace Standards.Tasks;

/// <summary>The command StandardsContract: records the OpenAPI documents of a release below <c>api/released</c>, unless that would hide a break.</summary>
public sealed class WriteContracts : StandardsTask
{
    /// <inheritdoc/>
    public override bool Execute() => Today() is { } today && AnswerOnce(("Standards.WriteContracts", Root), () => Write(today));

    private bool Write(DateOnly today)
    {
        try
        {
            var snapshot = RepositoryReader.Read(Root, new RepositoryReaderOptions { Environment = EnvironmentVariables() }, Cancellation);
            var records = ContractRecorder.Records(new CheckContext(snapshot, Policies(today).Policy, today, Cancellation));
            Finding[] findings = [.. records.SelectMany(Write)];
            if (records.Count == 0)
            {
                Log.Print(["Standards: no OpenAPI document has a version of 1 or more, so there is nothing to record."]);
            }

            return Show(findings, today);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private IEnumerable<Finding> Write(RecordedContract record)
    {
        if (record.Breaks.Count > 0)
        {
            return record.Breaks;
        }

        var path = Path.Combine(Root, record.Record);
        if (!record.IsSame && !IsWritten(path, record.Text))
        {
            return [new Finding(RuleCatalog.OpenApiBaseline, record.Record, 0, 0, $"{record.Record} cannot be written", "Make it a file that you may change")];
        }

        Log.Print([$"Standards: {record.Record} {(record.IsSame ? "is as it was" : $"holds {record.Document} now. Commit it with the release")}."]);
        return [];
    }

    private static bool IsWritten(string path, string text)
    {
        try
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return AtomicFile.TryWrite(path, Encoding.UTF8.GetBytes(text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
