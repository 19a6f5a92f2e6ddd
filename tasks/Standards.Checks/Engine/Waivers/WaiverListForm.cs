namespace Standards.Checks.Engine.Waivers;

/// <summary>How a file writes its list of waivers.</summary>
internal enum WaiverListForm
{
    /// <summary>There is no key <c>waivers</c>.</summary>
    None,

    /// <summary>The key has no value.</summary>
    Nothing,

    /// <summary><c>waivers: []</c> in a block.</summary>
    Empty,

    /// <summary>The same within braces.</summary>
    EmptyInFlow,

    /// <summary>Entries in brackets.</summary>
    Flow,

    /// <summary>Entries behind dashes.</summary>
    Block,

    /// <summary>A form to which nobody can add without rewriting what stands there.</summary>
    Unsupported,
}
