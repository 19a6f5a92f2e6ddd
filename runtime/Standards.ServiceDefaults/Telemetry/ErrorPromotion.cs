using System.Diagnostics;
using OpenTelemetry;

namespace Standards.ServiceDefaults.Telemetry;

/// <summary>Keeps spans that failed, whatever the sampler said.</summary>
internal sealed class ErrorPromotion : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        if (data.Status == ActivityStatusCode.Error)
        {
            data.ActivityTraceFlags |= ActivityTraceFlags.Recorded;
        }
    }
}
