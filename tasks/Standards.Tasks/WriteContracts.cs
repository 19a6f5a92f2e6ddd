using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Commands.Contracts;
using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
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
            if (records.Count == 0)
            {
                Log.Print(["Standards: no OpenAPI document has a version of 1 or more, so there is nothing to record."]);
            }

            // All are tried, whatever becomes of the first.
            return records.Select(record => Write(record, today)).ToArray().All(isWritten => isWritten);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    // A break that is waived is intended, and the record takes it over.
    private bool Write(RecordedContract record, DateOnly today)
    {
        var breaks = Judge(record.Breaks, today);
        if (breaks.Any(b => b.IsOpen))
        {
            Print(breaks);
            return Fail(record, $"{record.Record} is not written, because {record.Document} breaks what it holds. Undo the breaks, or publish a new "
                + $"major version.");
        }

        var path = Path.Combine(Root, record.Record);
        if (!record.IsSame && !IsWritten(path, record.Text))
        {
            return Fail(record, $"{record.Record} cannot be written. Make it a file that you may change.");
        }

        Log.Print([$"Standards: {record.Record} {(record.IsSame ? "is as it was" : $"holds {record.Document} now. Commit it with the release")}."]);
        return true;
    }

    private bool Fail(RecordedContract record, string message)
    {
        Log.Error(RuleCatalog.OpenApiBaseline.Id, RuleCatalog.OpenApiBaseline.HelpLink, Path.Combine(Root, record.Record), 0, 0, message);
        return false;
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
