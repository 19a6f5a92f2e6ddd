namespace Standards.Checks.Catalog;

/// <summary>Who reports a rule.</summary>
public enum RuleReporter
{
    /// <summary>A check over the files of the repository.</summary>
    Repository,

    /// <summary>What reads the policy, its waivers and its baseline, and runs the checks.</summary>
    Engine,

    /// <summary>Also or only what runs while projects are built, tested or packed: checks over projects and their outputs, gates, tasks and targets.</summary>
    Project,

    /// <summary>The compiler, through Standards.Analyzers.</summary>
    Compiler,
}
