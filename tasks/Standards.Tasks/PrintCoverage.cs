using Microsoft.Build.Framework;
using Standards.Checks.Clauses;

namespace Standards.Tasks;

/// <summary>Prints the clauses of the handbooks by area and status.</summary>
public sealed class PrintCoverage : StandardsTask
{
    /// <inheritdoc/>
    public override bool Execute()
    {
        // A message a line: a logger indents the first line of a message only.
        foreach (var line in CoverageTable.Lines([.. ClauseCoverage.Areas]))
        {
            Log.Message(MessageImportance.High, line);
        }

        return true;
    }
}
