namespace Standards.Checks.Reporting.Gates;

/// <summary>What judges a rule besides a build: its answer is about the sources it ran over, and about no later ones.</summary>
public enum Gate
{
    /// <summary>None: the build itself judges the rule.</summary>
    None,

    /// <summary>The results of a test run.</summary>
    Tests,

    /// <summary>The coverage of a test run.</summary>
    Coverage,

    /// <summary>Mutation reports.</summary>
    Mutation,

    /// <summary>Results of benchmarks.</summary>
    Benchmarks,

    /// <summary>Results of load tests.</summary>
    Load,

    /// <summary>The compiler, whose findings are known from its log.</summary>
    Compiler,

    /// <summary>What packs, signs, publishes, verifies or updates: commands of their own.</summary>
    Release,
}
