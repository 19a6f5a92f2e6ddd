using System.Globalization;
using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Commands.Due;
using Standards.Checks.Composition;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Tasks;

/// <summary>The command StandardsDue: what is due or overdue, by owner. A list fails nothing; only what could not be read does.</summary>
public sealed class ListDueWork : StandardsTask
{
    /// <summary>How many days ahead work is listed; the default of <see cref="DueOptions"/> when empty.</summary>
    public string Days { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Today() is not { } today || RefusesOutputs())
        {
            return false;
        }

        if (NumberOfDays() is not { } days)
        {
            Log.Error(
                RuleCatalog.PolicyValueTypes.Id,
                RuleCatalog.PolicyValueTypes.HelpLink,
                null,
                0,
                0,
                $"The property StandardsDays is {ValueText.Quote(Days)}, not a number of days from 0 to {DueOptions.MaxDays}. Write -p:StandardsDays=30.");
            return false;
        }

        var run = new RepositoryRunOptions(Root, OutputFolder, today, Severities, SdkVersion)
        {
            Environment = EnvironmentVariables(),
            PackageFolder = PackageFolder,
        };
        return AnswerOnce(("Standards.Due", run.Key, days), () => List(new DueOptions(run, days)));
    }

    private bool List(DueOptions options)
    {
        var list = new DueCommand(options).Execute(Cancellation);
        var path = Path.Combine(OutputFolder, DueWriter.FileName);
        var content = Encoding.UTF8.GetBytes(DueWriter.Markdown(list));
        if (!AtomicFile.HasContent(path, content) && !AtomicFile.TryWrite(path, content))
        {
            Log.Error(
                RuleCatalog.PolicyFileReadable.Id,
                RuleCatalog.PolicyFileReadable.HelpLink,
                path,
                0,
                0,
                "The list of what is due cannot be written. Make artifacts/standards a folder that you may change.");
            return false;
        }

        Log.Print(["", .. DueWriter.Lines(list), "", $"Standards: {Relative(path)} holds the same for an issue"]);
        Log.Verdicts(Root, list.Gaps);
        return list.Gaps.Count == 0;
    }

    private int? NumberOfDays() => Days.Trim().Length == 0 ? DueOptions.DefaultDays
        : int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= DueOptions.MaxDays ? days
        : null;
}
