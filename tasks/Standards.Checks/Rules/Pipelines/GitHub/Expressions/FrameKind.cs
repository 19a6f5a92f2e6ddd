namespace Standards.Checks.Rules.Pipelines.GitHub.Expressions;

/// <summary>What surrounds an expression.</summary>
internal enum FrameKind
{
    /// <summary>Nothing of its own.</summary>
    None,

    /// <summary>A job, or the body of a composite action.</summary>
    Job,

    /// <summary>A step.</summary>
    Step,
}
