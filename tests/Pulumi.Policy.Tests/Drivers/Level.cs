// The protocol and the SDK have enums of the same name; tests over the wire mean the protocol's.
global using WireLevel = Pulumirpc.EnforcementLevel;
global using WireSeverity = Pulumirpc.PolicySeverity;
