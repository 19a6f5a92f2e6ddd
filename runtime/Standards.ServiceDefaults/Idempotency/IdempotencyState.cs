namespace Standards.ServiceDefaults.Idempotency;

/// <summary>What a store found for a key.</summary>
public enum IdempotencyState
{
    /// <summary>The key is new and now taken by this attempt.</summary>
    New,

    /// <summary>A request with this key is being worked on.</summary>
    InFlight,

    /// <summary>The same request was answered.</summary>
    Answered,

    /// <summary>The key was used for another request.</summary>
    OtherRequest,
}
