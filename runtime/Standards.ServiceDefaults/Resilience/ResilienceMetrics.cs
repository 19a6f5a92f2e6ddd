using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;

namespace Standards.ServiceDefaults.Resilience;

/// <summary>Counts repeats and the states of breakers. The label is the name of a client, which is written in code; hosts are no label.</summary>
internal sealed class ResilienceMetrics
{
    private readonly Counter<long> _retries;
    private readonly Counter<long> _transitions;
    private readonly UpDownCounter<long> _open;

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The factory owns its meters.")]
    public ResilienceMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(ServiceMeter.Name);
        _retries = meter.CreateCounter<long>("service_call_retries_total", "1", "Attempts after the first.");
        _transitions = meter.CreateCounter<long>("service_circuit_transitions_total", "1", "Changes of the state of a circuit breaker.");
        _open = meter.CreateUpDownCounter<long>("service_circuits_open", "1", "Circuit breakers that are open: their calls fail at once.");
    }

    public ValueTask Retried(string client)
    {
        _retries.Add(1, Label("client", client));
        return ValueTask.CompletedTask;
    }

    public ValueTask Opened(string client) => Moved(client, "open", 1);

    public ValueTask Closed(string client) => Moved(client, "closed", 0);

    // An open breaker passes through here on its way back, and opens again from here if the call that tries fails: the one place where it stops being open.
    public ValueTask HalfOpened(string client) => Moved(client, "half_open", -1);

    private ValueTask Moved(string client, string state, int open)
    {
        _transitions.Add(1, Label("client", client), Label("state", state));
        _open.Add(open, Label("client", client));
        return ValueTask.CompletedTask;
    }

    private static KeyValuePair<string, object?> Label(string name, string value) => new(name, value.Length == 0 ? "default" : value);
}
