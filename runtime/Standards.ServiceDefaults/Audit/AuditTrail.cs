using Standards.ServiceDefaults.Logging;

namespace Standards.ServiceDefaults.Audit;

/// <summary>Writes audit records, each bound to the one before by its hash.</summary>
/// <param name="store">Where records are kept.</param>
/// <param name="redactor">Takes secrets out of details.</param>
/// <param name="time">When.</param>
public sealed class AuditTrail(IAuditStore store, Redactor redactor, TimeProvider time)
{
    private const int MostText = 512;
    private const int MostDetail = 4096;

    /// <summary>Writes one event.</summary>
    /// <returns>The record.</returns>
    public ValueTask<AuditRecord> AppendAsync(AuditEvent audited, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(audited);
        ArgumentException.ThrowIfNullOrWhiteSpace(audited.Actor);
        ArgumentException.ThrowIfNullOrWhiteSpace(audited.Action);
        ArgumentException.ThrowIfNullOrWhiteSpace(audited.Target);

        var clean = new AuditEvent(Text(audited.Actor), Text(audited.Action), Text(audited.Target), audited.Outcome)
        {
            Source = audited.Source is null ? null : Text(audited.Source),
            Detail = audited.Detail.ToDictionary(field => field.Key, field => Detail(field.Key, field.Value)),
        };
        var content = AuditChain.Canonical(clean, time.GetUtcNow());
        return store.AppendAsync(end => AuditChain.Seal(end, content), cancellationToken);
    }

    /// <summary>Writes one event.</summary>
    /// <param name="actor">Who: an id, or a pseudonym.</param>
    /// <param name="action">What, such as <c>order.cancel</c>.</param>
    /// <param name="target">Which resource, such as <c>order/42</c>.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="detail">Changes and whatever else explains it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<AuditRecord> AppendAsync(
        string actor,
        string action,
        string target,
        AuditOutcome outcome,
        IReadOnlyDictionary<string, string?>? detail = null,
        CancellationToken cancellationToken = default)
        => AppendAsync(new AuditEvent(actor, action, target, outcome) { Detail = detail ?? new Dictionary<string, string?>() }, cancellationToken);

    /// <summary>The same trail over a store that is part of something larger, such as <see cref="DbAuditStore.Within"/> a transaction.</summary>
    public AuditTrail Over(IAuditStore other) => new(other, redactor, time);

    private string Text(string text) => Shorten(redactor.Scrub(text), MostText);

    private string? Detail(string key, string? value)
        => value is null ? null : redactor.IsSecret(key) ? Redactor.Mask : Shorten(redactor.Scrub(value), MostDetail);

    private static string Shorten(string text, int most) => text.Length <= most ? text : text[..most];
}
