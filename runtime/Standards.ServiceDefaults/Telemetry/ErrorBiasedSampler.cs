using System.Diagnostics;
using OpenTelemetry.Trace;

namespace Standards.ServiceDefaults.Telemetry;

/// <summary>
/// Keeps a share of traces and records the rest, so that <see cref="ErrorPromotion"/> can keep those that fail. A decision that the caller or the parent span
/// has made holds for successes. What is recorded and not kept costs a span each: children of a failed span that ended before it are not kept.
/// </summary>
internal sealed class ErrorBiasedSampler : Sampler
{
    private readonly TraceIdRatioBasedSampler _share;

    public ErrorBiasedSampler(double share)
    {
        _share = new TraceIdRatioBasedSampler(share);
        Description = $"ErrorBiased{{{_share.Description}}}";
    }

    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters)
    {
        var parent = samplingParameters.ParentContext;
        var kept = parent.TraceId == default
            ? _share.ShouldSample(samplingParameters).Decision == SamplingDecision.RecordAndSample
            : parent.TraceFlags.HasFlag(ActivityTraceFlags.Recorded);
        return new SamplingResult(kept ? SamplingDecision.RecordAndSample : SamplingDecision.RecordOnly);
    }
}
