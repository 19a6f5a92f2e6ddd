namespace Standards.Checks.Artifacts.Provenance;

/// <summary>Something that went into a build (SLSA's <c>resolvedDependencies</c>, in-toto's <c>ResourceDescriptor</c>).</summary>
/// <param name="Name">What kind of thing it is: <c>source</c>, <c>package</c>, <c>msbuild-sdk</c> or <c>dotnet-sdk</c>.</param>
/// <param name="Uri">Package URL, or <c>git+https://…@refs/…</c>; empty for a source without an address.</param>
/// <param name="Algorithm">in-toto's name: <c>sha512</c> or <c>gitCommit</c>; empty when there is no digest.</param>
/// <param name="Digest">Lower-case hexadecimal.</param>
public sealed record ProvenanceMaterial(string Name, string Uri, string Algorithm, string Digest);
