using Standards.ServiceDefaults.Audit;

namespace StdService1.Api.StdItems1;

/// <summary>Creates std items1, and writes down who did.</summary>
internal sealed class StdItem1Creation(IStdItem1Store store, AuditTrail auditTrail, StdItem1Metrics metrics, TimeProvider clock)
{
    public async Task<StdItem1> CreateAsync(string name, HttpContext http, CancellationToken cancellationToken)
    {
        var stdItem1 = StdItem1.Create(name, clock);
        await store.AddAsync(stdItem1, cancellationToken);
        var created = new AuditEvent(Caller.Of(http.User), "std-item1.create", $"std-item1/{stdItem1.Id}", AuditOutcome.Success)
        {
            Source = http.Connection.RemoteIpAddress?.ToString(),
            Detail = new Dictionary<string, string?>(StringComparer.Ordinal) { ["name"] = stdItem1.Name },
        };
        await auditTrail.AppendAsync(created, cancellationToken);
        metrics.Created();
        return stdItem1;
    }
}
