using Standards.Checks.Catalog.Clauses;

namespace Standards.Tasks;

/// <summary>Prints the clauses of the handbooks by area and status.</summary>
public sealed class PrintClauses : StandardsTask
{
    /// <inheritdoc/>
    public override bool Execute()
    {
        Log.Print(CoverageTable.Lines([.. ClauseCoverage.Areas]));
        return true;
    }
}
