namespace Standards.Checks.Gates.Mutation;

/// <summary>What became of a mutant, as far as the score asks. Of two reports about one mutant the larger value counts.</summary>
public enum MutantState
{
    /// <summary>No mutant that counts: it did not compile, or was left out.</summary>
    None,

    /// <summary>No test runs the line.</summary>
    NoCoverage,

    /// <summary>All tests passed.</summary>
    Survived,

    /// <summary>A test failed, or did not end.</summary>
    Detected,

    /// <summary>It was never tested, so the report is not whole.</summary>
    Pending,
}
