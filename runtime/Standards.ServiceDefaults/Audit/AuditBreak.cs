namespace Standards.ServiceDefaults.Audit;

/// <summary>What is wrong at the first broken link.</summary>
public enum AuditBreak
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The content or hash of a record is not what was written.</summary>
    Altered,

    /// <summary>A record is not there.</summary>
    Missing,

    /// <summary>A record stands where another belongs.</summary>
    Reordered,

    /// <summary>A record does not follow from the one before: that one was replaced together with its hash.</summary>
    Unlinked,

    /// <summary>There are fewer records than there were when the anchor was taken.</summary>
    Truncated,

    /// <summary>The chain is sound in itself and is not the one of the anchor: it was written anew.</summary>
    Rewritten,
}
