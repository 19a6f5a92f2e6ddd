namespace Standards.Checks.Models.Images;

/// <summary>How exactly an image reference names one image.</summary>
public enum ImagePin
{
    /// <summary>No tag, or one that is moved to later images: <c>latest</c>, <c>10</c>, <c>10.0</c>, <c>noble</c>.</summary>
    MovingTag,

    /// <summary>The tag of one release: <c>10.0.3</c>, <c>10.0.3-noble-chiseled</c>, <c>2026-01-31</c>, <c>sha-1f0c2ab</c>.</summary>
    ExactTag,

    /// <summary>A digest; whatever the tag beside it says.</summary>
    Digest,
}
