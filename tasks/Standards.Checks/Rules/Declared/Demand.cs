namespace Standards.Checks.Rules.Declared;

/// <summary>What a declared rule demands. Knows neither its rule nor how findings are written.</summary>
internal abstract record Demand
{
    /// <summary>Whether the outcome can change with this file; true for too many files where the demand stands for each project.</summary>
    public abstract bool Concerns(string path);

    /// <summary>The demand with the project's name and folder in place of <c>{project}</c> and <c>{folder}</c>.</summary>
    public abstract Demand For(DeclaredProject project);
}
