namespace Standards.ServiceDefaults.Audit;

/// <summary>Who did what, to what, from where, with which result and changes (clause compliance.audit-log-record); when, the trail adds.</summary>
/// <param name="Actor">Who: an id, or a pseudonym; never an e-mail address.</param>
/// <param name="Action">What, such as <c>order.cancel</c>.</param>
/// <param name="Target">Which resource, such as <c>order/42</c>.</param>
/// <param name="Outcome">How it ended.</param>
public sealed record AuditEvent(string Actor, string Action, string Target, AuditOutcome Outcome)
{
    /// <summary>From where: an address, a device, a job.</summary>
    public string? Source { get; init; }

    /// <summary>Changes and whatever else explains the event. Secrets are replaced before it is stored.</summary>
    public IReadOnlyDictionary<string, string?> Detail { get; init; } = new Dictionary<string, string?>();
}
