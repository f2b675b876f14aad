"use strict";

const { PolicyPack } = require("@pulumi/policy");

const volume = "bench:index:Volume";
const rules = [
  (props) => props.encrypted !== true && "`encrypted` is not true.",
  (props) => props.size > 1000 && "`size` is above 1000.",
  (props) => !(props.tags && props.tags.owner) && "The tag `owner` is missing.",
  (props) => (props.rules || []).some((rule) => rule.port === 22) && "Port 22 is open.",
  (props) => !(props.metadata && props.metadata.enabled === true) && "`metadata.enabled` is not true.",
];

new PolicyPack("bench", {
  policies: [
    ...Array.from({ length: 20 }, (_, index) => ({
      name: `rule-${index}`,
      description: "Holds.",
      enforcementLevel: "advisory",
      validateResource: (args, report) => {
        if (args.type !== (index < 10 ? volume : "bench:index:Other")) {
          return;
        }
        const message = rules[index % rules.length](args.props);
        if (message) {
          report(message);
        }
      },
    })),
    {
      name: "volume-has-key",
      description: "Holds.",
      enforcementLevel: "advisory",
      validateStack: (args, report) => {
        for (const resource of args.resources) {
          if (resource.type !== volume) {
            continue;
          }
          const keys = resource.propertyDependencies.keyId || [];
          if (!keys.some((key) => key.type === "bench:index:Key") || resource.props.encrypted !== true) {
            report(`${resource.name} has no key.`, resource.urn);
          }
        }
      },
    },
  ],
});
