using Standards.Checks.Findings;

namespace Standards.Checks.Policies.Layers;

/// <summary>Reads the files that the layers of one policy name and that are no layers themselves.</summary>
internal interface ILayerFiles
{
    /// <summary>Reads those of one layer; layers come general first.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="source">Its file, from whose folder the paths begin.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="files">Receives every file that was looked for.</param>
    void Read(PolicyLayer layer, LayerSource source, List<Finding> findings, List<PolicyFile> files);

    /// <summary>The policy with what was read.</summary>
    Policy AddTo(Policy policy);
}
